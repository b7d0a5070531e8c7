import { Box, Flex, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { ReactNode } from 'react';

interface Props {
  title: string;
  /** Its heading's level, which follows that of the heading above it. */
  level?: 'h2' | 'h3';
  children: string;
  action?: ReactNode;
}

const Frame = styled(Flex)`
  border: 1px dashed ${({ theme }) => theme.colors.neutral300};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

/** Nothing here yet: why, and what to do about it. */
export function EmptyNotice({ title, level = 'h3', children, action }: Props) {
  return (
    <Frame direction="column" gap={2} padding={8} background="neutral100">
      <Typography variant="delta" tag={level}>
        {title}
      </Typography>
      <Typography tag="p" textColor="neutral600" textAlign="center" maxWidth="56rem">
        {children}
      </Typography>
      {action && <Box paddingTop={3}>{action}</Box>}
    </Frame>
  );
}
