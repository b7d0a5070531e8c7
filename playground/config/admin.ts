import type { Core } from '@strapi/strapi';

// The defaults are public on purpose: this app is a demo and must start without an .env file.
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET', 'demo-only-admin-jwt-secret'),
    // Seconds.
    sessions: { accessTokenLifespan: env.int('ADMIN_ACCESS_TOKEN_LIFESPAN', 30 * 60) },
  },
  apiToken: { salt: env('API_TOKEN_SALT', 'demo-only-api-token-salt') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', 'demo-only-transfer-token-salt') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', 'demo-only-encryption-key') },
  flags: { nps: false, promoteEE: false },
});

export default config;
