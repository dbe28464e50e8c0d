import { citationOf } from '../law/articles';
import type { Reason } from '../reason';
import { APPRAISAL_SENTENCES } from './appraisal';
import { ATTENDANCE_SENTENCES } from './attendance';
import { BALLOT_SENTENCES } from './ballot';
import { CALENDAR_SENTENCES } from './calendar';
import { MOBILISATION_SENTENCES } from './mobilisation';
import { NEGATIVE_LIST_SENTENCES } from './negativeList';
import { NOTICE_SENTENCES } from './notice';
import { ORGANISATION_SENTENCES } from './organisation';
import { POINTS_SENTENCES } from './points';
import { QUORUM_SENTENCES } from './quorum';
import { SCHEMES_SENTENCES } from './schemes';
import type { SentenceTable } from './sentence';

/** 全部句子：每个区域一张表，在此汇总。缺码、重码、无人用的码由守卫发现。 */
export const SENTENCE_TABLES: readonly SentenceTable[] = [
  ATTENDANCE_SENTENCES,
  ORGANISATION_SENTENCES,
  CALENDAR_SENTENCES,
  SCHEMES_SENTENCES,
  POINTS_SENTENCES,
  QUORUM_SENTENCES,
  BALLOT_SENTENCES,
  APPRAISAL_SENTENCES,
  NOTICE_SENTENCES,
  MOBILISATION_SENTENCES,
  NEGATIVE_LIST_SENTENCES,
];

const SENTENCES = new Map(SENTENCE_TABLES.flatMap((table) => Object.entries(table)));

/**
 * 一条理由说了什么，不带条款：条款另行列出的地方（如出错的说明）用它，免得同一条写两遍。
 * 句表里没有的码（如旧数据里已废的码）退回到摆出规则与事实，不会出错。
 */
export const statementOf = (reason: Reason): string => {
  const sentence = SENTENCES.get(reason.code);
  return sentence
    ? sentence(reason.facts)
    : `${reason.rule}：${Object.entries(reason.facts)
        .map(([name, value]) => `${name} = ${value}`)
        .join('，')}`;
};

/**
 * 一条理由 → 一句中文，含条款编号与出处简称（X1）。所有界面与命令行都用它。
 *
 * @example explain({ rule: 'points/annualScore', code: 'points.vetoed', articles: ['S4'], facts: { vetoes: 1 } })
 * // → '有 1 项一票否决成立，年度积分为 0（依据 S4〔积分〕附件1一）。'
 */
export const explain = (reason: Reason): string =>
  `${statementOf(reason)}（依据 ${reason.articles.map(citationOf).join('；')}）。`;
