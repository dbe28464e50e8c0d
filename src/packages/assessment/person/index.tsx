import { useRouter } from '@tarojs/taro';
import { Card } from '../../../components/ui/Card';
import { Empty, ErrorNote, Hint, Loading } from '../../../components/ui/Notice';
import { Page } from '../../../components/ui/Page';
import { Row } from '../../../components/ui/Row';
import { canDecide } from '../../../hooks/roles';
import { open } from '../../../hooks/open';
import { useQuery } from '../../../hooks/useQuery';
import { RowDetail } from '../shared/RowDetail';
import { useYearParam } from '../shared/yearParam';
import { Help } from './Help';

const HINTS = {
  top: '名次靠前，只供支部参考，不公布。〔S12〕',
  bottom: '名次靠后，只供支部参考，不公布。〔S12〕',
} as const;

/** 一个人的年度结果，与谈心谈话、结对帮扶（S10）。 */
export default function Person() {
  const year = useYearParam();
  const { memberId = '', branchId } = useRouter().params;
  const where = branchId === undefined ? {} : { branchId };
  const { data, error, refresh } = useQuery('assessment', 'results', { year, ...where });
  const session = useQuery('member', 'session', {}, { enabled: branchId === undefined });
  const row = data?.rows.find((one) => one.memberId === memberId);
  const leads = branchId === undefined && canDecide(session.data?.me?.roles ?? []);
  return (
    <Page title={`${year} 年度结果`}>
      <ErrorNote error={error} onRetry={() => void refresh()} />
      {!data && !error && <Loading />}
      {data && !row && <Empty text="这一年的结果里没有这个人。" />}
      {row && <RowDetail row={row} />}
      {row?.hint && <Hint text={HINTS[row.hint]} />}
      {row?.dispositionReview === true && (
        <Hint text="连续两年低且靠后，或整改没有成效：由支部按规定研究，系统不作结论。〔S10〕〔G3〕" />
      )}
      {row && (row.help.due || row.help.helpers.length > 0) && (
        <Help year={year} row={row} leads={leads} onDone={() => void refresh()} />
      )}
      {row && (
        <Card>
          <Row
            title="逐条的账"
            detail="每一条的依据、证据、经手人"
            onClick={() =>
              open('/packages/points/member/index', { memberId, year: String(year), ...where })
            }
          />
        </Card>
      )}
    </Page>
  );
}
