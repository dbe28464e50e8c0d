import { Text, View } from '@tarojs/components';
import { useMemo } from 'react';
import { Card } from '../../../../components/ui/Card';
import { Row } from '../../../../components/ui/Row';
import { Say } from '../../../../components/ui/Say';
import { devicesWord } from '../../keys/devices';
import type { StepProps } from '../Step';

/** 已登记的手机，与互相核对的字：手机自己算，几部手机念出来一样，才说明没有夹进别人的手机。 */
export function WordCard({ keeping }: Pick<StepProps, 'keeping'>) {
  const { devices } = keeping;
  return (
    <Card title="已登记的手机" note={`${devices.length} 部`}>
      {devices.map(({ id, name, duty }) => (
        <Row key={id} title={name} value={duty === 'teller' ? '计票人' : '监票人'} />
      ))}
      <Word devices={devices} />
      <Say
        soft
        text="登记齐了，由一个人念，其他人看自己的手机：六组数字一个不差。有一处不同，不要往下办。〔Q10〕"
      />
    </Card>
  );
}

/** 六组数字，两行。 */
export function Word({ devices }: Pick<StepProps['keeping'], 'devices'>) {
  const key = JSON.stringify(devices);
  const word = useMemo(() => devicesWord(JSON.parse(key) as typeof devices), [key]);
  return (
    <View className="keeper-word" aria-label={`核对字 ${word.join(' ')}`}>
      {word.map((group, i) => (
        <Text key={`${i}-${group}`} className="keeper-word-group">
          {group}
        </Text>
      ))}
    </View>
  );
}
