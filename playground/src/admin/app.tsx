export default {
  config: {
    // `no` is Strapi's code for Norwegian bokmål in the admin panel; the content locale is `nb`.
    locales: ['da', 'no', 'sv'],
  },
  bootstrap() {},
};
