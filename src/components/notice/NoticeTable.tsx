import { ScrollView, Text, View } from '@tarojs/components';
import type { NoticeContent } from '../../../types/contracts/notice';
import './noticeTable.scss';

/** 每列至少多宽（字）：照这一列里最长的那格定，太长的折行。 */
const LEAST = 4;
const MOST = 12;

const widthOf = (texts: readonly string[]): number =>
  Math.min(MOST, Math.max(LEAST, ...texts.map((text) => text.length)));

/** 公示的表：列多时左右滑动，表头不离开。内容就是发布时的原文（N2）。 */
export function NoticeTable({ columns, rows, notes }: NoticeContent) {
  const widths = columns.map((head, at) => widthOf([head, ...rows.map((row) => row[at] ?? '')]));
  const style = (at: number) => ({ width: `calc(${widths[at] ?? LEAST}em + var(--gap-4))` });
  return (
    <>
      <ScrollView scrollX className="notice-table">
        <View className="notice-row notice-head">
          {columns.map((head, at) => (
            <Text key={head} className="notice-cell" style={style(at)}>
              {head}
            </Text>
          ))}
        </View>
        {rows.map((row, line) => (
          <View key={`${row[0] ?? ''}-${line}`} className="notice-row">
            {columns.map((head, at) => (
              <Text key={head} className="notice-cell" style={style(at)}>
                {row[at] === '' ? '—' : row[at]}
              </Text>
            ))}
          </View>
        ))}
      </ScrollView>
      {notes.map((note) => (
        <Text key={note} className="notice-note">
          {note}
        </Text>
      ))}
    </>
  );
}
