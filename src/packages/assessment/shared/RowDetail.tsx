import { gradeNames } from '../../../../rules/explain/gradeNames';
import type { AssessmentRow } from '../../../../types/contracts/assessment';
import { Card } from '../../../components/ui/Card';
import { Row } from '../../../components/ui/Row';
import { WhyBody } from '../../../components/why/WhyBody';
import { BANDS, gradeText, makeUp } from './labels';

type Shown = Omit<AssessmentRow, 'hint'>;

/** 一个人的年度结果：得分、允许的结论与逐条理由。结论由支部按程序作出（G3）。 */
export function RowDetail({ row }: { readonly row: Shown }) {
  return (
    <>
      <Card title={row.name}>
        <Row title="年度得分" detail={makeUp(row)} value={`${row.score} 分`} />
        <Row
          title="积分允许的等次"
          detail={BANDS[row.band].text}
          value={row.allowed.length === 0 ? '无' : gradeNames(row.allowed.join(','))}
        />
        <Row title="评先评优〔S10〕" value={row.honours ? '可以参加' : '不能参加'} />
        <Row title="支部评定的等次" value={gradeText(row.grade)} />
        {row.remark !== null && <Row title="备注" detail={row.remark} />}
        {row.selfTotal !== null && (
          <Row
            title="本人自评〔S5〕"
            detail="只供对照，不改变基础分"
            value={`${row.selfTotal} 分`}
          />
        )}
      </Card>
      <Card title="为什么">
        <WhyBody reasons={row.reasons} />
      </Card>
    </>
  );
}
