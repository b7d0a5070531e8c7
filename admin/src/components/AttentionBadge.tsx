import { Badge } from '@strapi/design-system';

/** Says what somebody should know of. Strapi's own warning badge is too pale to be read. */
export const AttentionBadge = ({ children }: { children: string }) => (
  <Badge backgroundColor="warning100" textColor="neutral800">
    {children}
  </Badge>
);
