/** 标准输入进 PDF，标准输出各页每段文字的位置（磅，自页底起），给量版面的用例。 */
import { getDocumentProxy } from 'unpdf';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));
const pages = [];
for (let number = 1; number <= pdf.numPages; number += 1) {
  const { items } = await (await pdf.getPage(number)).getTextContent();
  pages.push(
    items
      .filter(({ str }) => str.trim() !== '')
      .map(({ str, transform }) => ({ text: str, x: transform[4], y: transform[5] })),
  );
}
process.stdout.write(JSON.stringify(pages));
