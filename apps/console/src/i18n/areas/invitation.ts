import { area } from '../area';

/** Invitations to the first sign-in, and the sheet of codes that is handed out. */
export const invitation = area({
  zh: {
    title: '邀请登录',
    role: '身份',
    invite: '邀请{count}人并打印',
    revoke: '作废邀请',
    revoked: '邀请已作废，已绑定的手机退出登录：{name}。',
    about: '二维码只显示一次，每个只能用一次。重新邀请会使以前的二维码作废，可用于补发。',
    sheet: '扫码登录单',
    sheetAbout: '沿虚线裁开，当面交给本人。二维码等同密码，请勿拍照转发。',
    qr: '{name}的登录二维码',
    step1: '用手机相机或微信扫码',
    step2: '按提示完成，以后直接打开即可',
    until: '有效期至{at}',
    open: '邀请师傅和徒弟登录',
  },
  en: {
    title: 'Invitations',
    role: 'As',
    invite: 'Invite {count} and print',
    revoke: 'Void the invitation',
    revoked: 'Voided; the phone it bound is signed out: {name}.',
    about:
      'A code is shown this once and works once. Inviting again voids the code before: that is how one is issued anew.',
    sheet: 'Codes to sign in',
    sheetAbout: 'Cut along the lines and hand over in person. A code is as good as a password: pass no photo of it on.',
    qr: 'Code of {name}',
    step1: 'Scan it with the camera of the phone',
    step2: 'Follow what it says; from then on just open the page',
    until: 'Good until {at}',
    open: 'Invite masters and apprentices',
  },
});
