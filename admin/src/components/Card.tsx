import { Box, Flex, Typography } from '@strapi/design-system';
import { useId } from 'react';
import type { ReactNode, Ref } from 'react';

interface Props {
  title: string;
  /** One or two sentences under the title. */
  intro?: ReactNode;
  actions?: ReactNode;
  /** Of the heading, where something else is labelled by it too. */
  headingId?: string;
  /** The heading, which can take the focus. */
  headingRef?: Ref<HTMLHeadingElement>;
  children: ReactNode;
}

/** A part of a page: heading, what it is about, what can be done, and the thing itself. */
export function Card({ title, intro, actions, headingId, headingRef, children }: Props) {
  const ownId = useId();
  const id = headingId ?? ownId;
  return (
    <Box
      tag="section"
      aria-labelledby={id}
      background="neutral0"
      hasRadius
      shadow="tableShadow"
      padding={6}
      width="100%"
    >
      <Flex direction="column" alignItems="stretch" gap={5}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={4} wrap="wrap">
          <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="72rem">
            <Typography
              id={id}
              ref={headingRef}
              tabIndex={-1}
              tag="h2"
              variant="delta"
              style={{ overflowWrap: 'anywhere' }}
            >
              {title}
            </Typography>
            {intro && (
              <Typography tag="p" textColor="neutral600">
                {intro}
              </Typography>
            )}
          </Flex>
          {actions && <Flex gap={2}>{actions}</Flex>}
        </Flex>
        {children}
      </Flex>
    </Box>
  );
}
