export const redirects = [
  { from: '/prices', to: '/en/pricing-per-table-and-month', type: 'permanent' },
  { from: '/priser', to: '/da/priser-pr-bord-pr-maaned', type: 'permanent' },
  { from: '/demo', to: '/en/book-a-demonstration', type: 'permanent' },
  { from: '/boka', to: '/sv/boka-en-visning', type: 'permanent' },
  { from: '/blog/qr-menus', to: '/en/what-guests-really-think-of-qr-menus', type: 'permanent' },
  { from: '/spring', to: '/en/new-this-spring', type: 'temporary' },
  { from: '/careers', to: '/en/about', type: 'temporary' },
];

export const siteSetting = {
  siteName: 'Bordvik',
  logoText: 'bordvik',
  supportEmail: 'support@bordvik.example',
  supportPhone: '+45 00 00 00 00',
  footerText: 'Bordvik ApS, Aarhus. Ordering, kitchen screens and payment for Nordic restaurants.',
};
