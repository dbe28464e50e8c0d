import { View } from '@tarojs/components';
import type { Output } from '../../../../types/api';
import { Card } from '../../../components/ui/Card';
import { Why } from '../../../components/why/Why';
import { Say } from '../../../components/ui/Say';

type Row = Output<'membership', 'duesRegister'>['rows'][number];

/** 欠交到了预警程度的人（V3）：只是提醒，不是否决（G3）。 */
export function Warned({ rows }: { readonly rows: readonly Row[] }) {
  const warned = rows.filter(({ standing }) => standing.warned);
  if (warned.length === 0) return null;
  return (
    <Card title="欠交预警" note={`${warned.length} 人`} urgent>
      <Say text="请先与本人谈、问清缘由。这里只是提醒，不作任何处置。〔V3〕〔G3〕" />
      {warned.map(({ memberId, name, standing, reasons }) => (
        <View key={memberId}>
          <Why
            size="line"
            label={name}
            value={`欠 ${standing.overdueMonths}`}
            unit=" 个月"
            reasons={reasons}
          />
        </View>
      ))}
    </Card>
  );
}
