import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Manifest } from '../../../../types/ballot/manifest';
import { Button } from '../../../components/ui/Button';
import { Card } from '../../../components/ui/Card';
import { Hint } from '../../../components/ui/Notice';
import { Row } from '../../../components/ui/Row';
import { Tag } from '../../../components/ui/Tag';
import type { Checked } from '../flow/checkTable';
import { Remember } from './Remember';

interface Props {
  readonly manifest: Manifest;
  readonly checked: readonly Checked[];
  /** 抹去本机的核对记录。 */
  readonly onWipe: () => void;
}

/** 每个人名下我的那一票在不在：只有 ✓ ✗，屏幕上不出现怎么填的。 */
export function CheckList({ manifest, checked, onWipe }: Props) {
  const [asking, setAsking] = useState<number | null>(null);
  const mine = checked.filter(({ standing }) => standing !== 'own');
  const missing = mine.filter(({ standing }) => standing === 'missing').length;
  return (
    <View>
      <Text className="booth-lead">
        {missing === 0 ? `✓ ${mine.length} 票都在公布表里` : `✗ 有 ${missing} 票找不到`}
      </Text>
      {missing > 0 && (
        <Hint text="请记下找不到的是哪几位，当场告诉监票人；监票人可以重算封存包，上级可以责令重新测评。〔Q26〕" />
      )}
      <Text className="booth-note">记得自己怎么评的？点那一位核对一下。</Text>
      <Card title="我的票">
        {manifest.subjects.map(({ id, name }, column) => {
          const standing = checked[column]?.standing ?? 'missing';
          if (standing === 'own') return <Row key={id} title={name} value="不评本人" />;
          if (standing === 'missing') {
            return <Row key={id} title={name} value={<Tag text="✗ 找不到" tone="red" />} />;
          }
          return (
            <Row
              key={id}
              title={name}
              value={<Tag text="✓ 在" tone="good" />}
              onClick={() => setAsking(column)}
            />
          );
        })}
      </Card>
      <Remember
        manifest={manifest}
        name={manifest.subjects[asking ?? -1]?.name ?? ''}
        checked={checked[asking ?? -1] ?? null}
        onClose={() => setAsking(null)}
      />
      <Text className="booth-note">
        核对记录留在手机里，拿到手机的人能凭它在公布表里找到你的票。核对完了可以抹去。
      </Text>
      <Button text="核对完了，抹去记录" tone="plain" onClick={onWipe} />
    </View>
  );
}
