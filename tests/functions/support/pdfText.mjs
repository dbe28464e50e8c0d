/** 读 PDF 的库要原生的动态引入，jest 里跑不了，所以另起一个进程：标准输入进 PDF，标准输出各页文字。 */
import { extractText, getDocumentProxy } from 'unpdf';

const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const pdf = await getDocumentProxy(new Uint8Array(Buffer.concat(chunks)));
const { text } = await extractText(pdf, { mergePages: false });
process.stdout.write(JSON.stringify(text));
