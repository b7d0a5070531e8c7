import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

interface Props {
  number: number;
  /** Of the heading, which labels what is chosen below it. */
  headingId: string;
  title: string;
  text?: string;
  children: ReactNode;
}

/** One step of the way: number, heading, what to think of, and the choice. */
export function Step({ number, headingId, title, text, children }: Props) {
  return (
    <Box tag="section" background="neutral0" hasRadius shadow="tableShadow" padding={6}>
      <Flex gap={4} alignItems="flex-start">
        <Flex
          aria-hidden
          justifyContent="center"
          background="primary100"
          flex="none"
          width="3.2rem"
          height="3.2rem"
          style={{ borderRadius: '50%' }}
        >
          <Typography fontWeight="bold" textColor="primary700">
            {number}
          </Typography>
        </Flex>
        <Flex direction="column" alignItems="stretch" gap={4} flex="1" minWidth={0}>
          <Flex direction="column" alignItems="flex-start" gap={1} paddingTop={1}>
            <Typography id={headingId} tag="h2" variant="delta">
              {title}
            </Typography>
            {text && (
              <Typography tag="p" textColor="neutral600" maxWidth="72rem">
                {text}
              </Typography>
            )}
          </Flex>
          {children}
        </Flex>
      </Flex>
    </Box>
  );
}
