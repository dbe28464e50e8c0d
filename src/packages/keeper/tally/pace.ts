/** 报告做到第几、共几，并让页面喘口气。 */
export type Pace = (done: number, total: number) => Promise<void>;
