/** 本机登录页上可选的一个身份。 */
export interface LocalIdentity {
  readonly openid: string;
  /** 显示的名字，如“书记 · 李明”。 */
  readonly label: string;
  /** 一句说明，如“可建活动、看到场人数”。 */
  readonly note: string;
}

/** 登录页的身份名单：同一 openid 后写的覆盖先写的。 */
export class Identities {
  private readonly byOpenid = new Map<string, LocalIdentity>();

  list(): LocalIdentity[] {
    return [...this.byOpenid.values()];
  }

  add(identity: LocalIdentity): void {
    this.byOpenid.set(identity.openid, identity);
  }

  clear(): void {
    this.byOpenid.clear();
  }
}
