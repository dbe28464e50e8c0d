import type { ClientError } from '../../../../api/call';
import { Button } from '../../../../components/ui/Button';
import { Card } from '../../../../components/ui/Card';
import { Empty, ErrorNote } from '../../../../components/ui/Notice';
import { PeopleGrid } from '../../../../components/ui/PickPeople';
import { Say } from '../../../../components/ui/Say';
import type { KeptRollView } from './useKeptRoll';

/** 没有网络时照名单登记：点一下名字就记在这台设备上，网一通自己交上去（M8）。 */
export function OfflineRoll({ kept }: { readonly kept: KeptRollView }) {
  const { entries, people, toggle } = kept;
  return (
    <Card title="没有网络，照名单登记" note={`已记 ${entries.length} 人`} urgent>
      <Say text="谁到了就点谁的名字，时间照点的时候记。记在这台设备上，网络一通自动交上去，不会记两遍。" />
      <PeopleGrid
        people={people.map(({ memberId, name }) => ({ id: memberId, name }))}
        picked={entries.map(({ memberId }) => memberId)}
        onChange={toggle}
      />
      {people.length === 0 && <Empty text="这台设备上没有还没签到的人的名单。" />}
    </Card>
  );
}

/** 过一会儿再交还能成的；其余的照原样再交多少遍都一样，不给“再交一次”。 */
const RETRIABLE: readonly ClientError['code'][] = ['BUSY', 'INTERNAL'];

/** 网络通了，还没交完的：正在交，或服务器不收、要人拿主意。 */
export function Unsent({ kept }: { readonly kept: KeptRollView }) {
  const { entries, refused, retry, drop } = kept;
  if (entries.length === 0) return null;
  return (
    <Card title="断网时登记的名单" note={`${entries.length} 人`} urgent>
      <Say text={entries.map(({ name }) => name).join('、')} />
      <ErrorNote error={refused} />
      {refused === null ? (
        <Say text="正在交上去，请不要关掉这一页。" soft />
      ) : (
        <>
          {RETRIABLE.includes(refused.code) && <Button text="再交一次" onClick={retry} />}
          <Button text="不交了，从这台设备上删掉" tone="danger" onClick={drop} />
        </>
      )}
    </Card>
  );
}
