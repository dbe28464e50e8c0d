/** multipart/form-data → 各字段的字节。SDK 只用它发 `wx.openApi`。 */
export function parseMultipart(body: Buffer, contentType: string): Map<string, Buffer> {
  const boundary = /boundary="?([^";]+)"?/.exec(contentType)?.[1];
  const fields = new Map<string, Buffer>();
  if (boundary === undefined) return fields;
  const delimiter = Buffer.from(`--${boundary}`);
  let at = body.indexOf(delimiter);
  while (at >= 0) {
    const next = body.indexOf(delimiter, at + delimiter.length);
    if (next < 0) break;
    const part = body.subarray(at + delimiter.length + 2, next - 2);
    const headerEnd = part.indexOf('\r\n\r\n');
    const name = /name="([^"]*)"/.exec(part.subarray(0, headerEnd).toString('utf8'))?.[1];
    if (headerEnd >= 0 && name !== undefined) fields.set(name, part.subarray(headerEnd + 4));
    at = next;
  }
  return fields;
}
