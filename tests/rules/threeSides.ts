/** 一个参数的边界：下、正好、上各一行。守卫按 `parameter` 检查每个参数都有这三行。 */
export interface Boundary<I, E> {
  readonly parameter: string;
  readonly articles: readonly string[];
  readonly below: readonly [input: I, expected: E];
  readonly on: readonly [input: I, expected: E];
  readonly above: readonly [input: I, expected: E];
}

/** 逐行执行边界表。 */
export const threeSides = <I, E>(
  rows: readonly Boundary<I, E>[],
  decide: (input: I, parameter: string) => E,
): void => {
  for (const { parameter, articles, below, on, above } of rows) {
    it.each([
      ['低于', ...below],
      ['正好', ...on],
      ['高于', ...above],
    ] as const)(`${parameter}（${articles.join('、')}）：%s`, (_side, input, expected) => {
      expect(decide(input as I, parameter)).toEqual(expected);
    });
  }
};
