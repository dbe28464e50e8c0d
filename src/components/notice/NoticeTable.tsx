import { Text, View } from '@tarojs/components';
import type { NoticeContent } from '../../../types/contracts/notice';
import './noticeTable.scss';

/** 列名连同内容不超过几个字的，一行放得下两项；再长的独占一行。 */
const SHORT = 8;

/**
 * 公示的内容，就是发布时的原文（N2）。手机上不画横着滑的表：滑过去就看不见是谁的了；
 * 一人一段，第一列作抬头，其余各列照原来的次序写上列名。
 */
export function NoticeTable({ columns, rows, notes }: NoticeContent) {
  return (
    <>
      {rows.map((row, line) => (
        <View key={`${row[0] ?? ''}-${line}`} className="notice-entry">
          <Text className="notice-name">{row[0]}</Text>
          <View className="notice-facts">
            {columns.slice(1).map((head, at) => (
              <Fact key={head} head={head} text={row[at + 1] ?? ''} />
            ))}
          </View>
        </View>
      ))}
      {notes.map((note) => (
        <Text key={note} className="notice-note">
          {note}
        </Text>
      ))}
    </>
  );
}

/** 一格：列名与内容；空着的写一道杠，不让人以为没有取到。 */
function Fact({ head, text }: { readonly head: string; readonly text: string }) {
  const long = head.length + text.length > SHORT;
  return (
    <View className={`notice-fact${long ? ' notice-fact-long' : ''}`}>
      <Text className="notice-head">{head}</Text>
      <Text className="notice-value">{text === '' ? '—' : text}</Text>
    </View>
  );
}
