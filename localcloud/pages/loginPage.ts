import type { LocalIdentity } from '../identities';
import { escapeHtml, layout } from './html';

/** 登录后去的地方。 */
const APP = '/app/#/';

function person({ openid, label, note }: LocalIdentity): string {
  const name = label.split(/[·\s]/).at(-1) ?? label;
  return `<li><button class="person" data-openid="${escapeHtml(openid)}"><span class="face" aria-hidden="true">${escapeHtml(name.slice(0, 1))}</span><span><b>${escapeHtml(label)}</b><span class="soft">${escapeHtml(note)}</span></span></button></li>`;
}

/** 本机登录页：选一个身份，写进 sessionStorage['local-openid']，转到 H5。每个标签页各是各的身份。 */
export function loginPage(identities: readonly LocalIdentity[]): string {
  return layout(
    '选择身份 · 本机云',
    `<span class="badge">仅本机有此页</span>
<h1>以谁的身份进入？</h1>
<p class="soft">在微信里，身份由微信给出，不需要登录；在本机，用这一页代替。要同时扮演几个人，就多开几个标签页，每个标签页各选各的。</p>
<ul class="list">${identities.map(person).join('')}
<li><button class="person new" data-openid=""><span class="face" aria-hidden="true">＋</span><span><b>新微信用户</b><span class="soft">还没有绑定名册的人第一次打开小程序</span></span></button></li></ul>
${identities.length === 0 ? '<p class="soft" style="margin-top:16px">还没有载入任何名册。</p>' : ''}
<p class="soft" style="margin-top:28px"><a href="/_local/data">看看库里有什么</a>（只读）</p>
<script>
document.querySelectorAll('[data-openid]').forEach(function (button) {
  button.addEventListener('click', function () {
    var bytes = crypto.getRandomValues(new Uint8Array(12));
    var fresh = 'oLocal' + Array.from(bytes, function (b) { return b.toString(16).padStart(2, '0'); }).join('');
    sessionStorage.setItem('local-openid', button.dataset.openid || fresh);
    location.href = '${APP}';
  });
});
</script>`,
    true,
  );
}
