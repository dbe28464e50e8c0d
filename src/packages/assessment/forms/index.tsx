import { Card } from '../../../components/ui/Card';
import { Page } from '../../../components/ui/Page';
import { Say } from '../../../components/ui/Say';
import { TakeForm } from '../shared/TakeForm';
import { useYearParam } from '../shared/yearParam';
import { Bundle } from './Bundle';

/** 打印考核表、汇总公示表（〔积分〕附件2、3）：A4，留签名、盖章的地方。 */
export default function Forms() {
  const year = useYearParam();
  return (
    <Page title={`${year} 年考核表`}>
      <Card title="汇总公示表">
        <Say text="照文件附件3 的样式：每人一行，加减分情况，记录员、书记签字，支部盖章。" />
        <TakeForm year={year} form="summary" />
      </Card>
      <Card title="全支部的考核表">
        <Say text="照文件附件2 的样式，一人一张，打成一个压缩包。人多时要等一会儿。" />
        <Bundle year={year} />
      </Card>
    </Page>
  );
}
