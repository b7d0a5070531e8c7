import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Information, WarningCircle } from '@strapi/icons';

type Tone = 'success' | 'warning' | 'neutral';

const TONES = {
  success: { Icon: CheckCircle, color: 'success600', back: 'success100', line: 'success200' },
  warning: { Icon: WarningCircle, color: 'warning600', back: 'warning100', line: 'warning200' },
  neutral: { Icon: Information, color: 'neutral600', back: 'neutral100', line: 'neutral200' },
} as const;

interface Props {
  tone: Tone;
  title?: string;
  /** Whole sentences. */
  items: readonly string[];
}

/** Something to know before going on: its words say it all, icon and colour only help. */
export function Notice({ tone, title, items }: Props) {
  const { Icon, color, back, line } = TONES[tone];
  return (
    <Box background={back} borderColor={line} hasRadius padding={3} width="100%" textAlign="left">
      <Flex gap={2} alignItems="flex-start">
        <Icon aria-hidden fill={color} style={{ flex: 'none', marginTop: '0.2rem' }} />
        <Flex direction="column" alignItems="stretch" gap={1} style={{ minWidth: 0 }}>
          {title && (
            <Typography variant="pi" tag="p" fontWeight="bold" textColor="neutral800">
              {title}
            </Typography>
          )}
          <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
            {items.map((item) => (
              <Typography
                key={item}
                variant="pi"
                tag="li"
                textColor="neutral800"
                style={{ overflowWrap: 'anywhere' }}
              >
                {item}
              </Typography>
            ))}
          </Flex>
        </Flex>
      </Flex>
    </Box>
  );
}
