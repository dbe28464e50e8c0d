/** 使用者选中的一个文件；`path` 是小程序的临时路径，浏览器里为对象地址。 */
export interface PickedFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
}
