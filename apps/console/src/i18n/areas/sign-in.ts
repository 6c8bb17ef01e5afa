import { area } from '../area';

export const signIn = area({
  zh: {
    demo: '演示账号',
    demoAbout: '演示数据，仅限本机。选一个角色直接进入。',
    title: '登录',
    account: '登录名',
    password: '密码',
    submit: '登录',
    again: '登录已失效，请重新登录',
    againHint: '已填写的内容都还在，登录后继续。',
    leave: '退出',
  },
  en: {
    demo: 'Demonstration accounts',
    demoAbout: 'Invented data, at this machine only. Choose a role to enter.',
    title: 'Sign in',
    account: 'Sign-in name',
    password: 'Password',
    submit: 'Sign in',
    again: 'The sign-in has expired: please sign in again',
    againHint: 'What was filled in is still here; it goes on after signing in.',
    leave: 'Sign out',
  },
});
