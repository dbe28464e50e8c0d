export default defineAppConfig({
  pages: [
    'pages/home/index',
    'pages/bind/index',
    'pages/consent/index',
    'pages/checkin/index',
    'pages/attendance/index',
    'pages/points/index',
    'pages/record/index',
    'pages/mine/index',
  ],
  subPackages: [
    {
      root: 'packages/branch',
      pages: [
        'roster/index',
        'import/index',
        'bindings/index',
        'events/index',
        'create/index',
        'host/index',
        'decide/index',
        'ledger/index',
      ],
    },
    {
      root: 'packages/appraisal',
      pages: [
        'prepare/index',
        'host/index',
        'invitations/index',
        'booth/index',
        'result/index',
        'script/index',
        'voter/index',
        'teller/index',
        'join/index',
        'archive/index',
        'oversee/index',
      ],
    },
    {
      root: 'packages/life',
      pages: ['event/index', 'leave/index', 'line/index', 'record/index', 'reflect/index'],
    },
    { root: 'packages/superior', pages: ['overview/index', 'establish/index'] },
    { root: 'packages/keeper', pages: ['index/index'] },
    {
      root: 'packages/booth',
      // 秘密写票处：独立分包，不带登录、不带调用云函数的代码（Q10）。
      independent: true,
      pages: ['write/index', 'kiosk/index', 'paper/index', 'check/index'],
    },
  ],
  window: {
    navigationBarBackgroundColor: '#f5f3ee',
    navigationBarTextStyle: 'black',
    navigationBarTitleText: '党支部',
    backgroundColor: '#f5f3ee',
  },
  lazyCodeLoading: 'requiredComponents',
});
