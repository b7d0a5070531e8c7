import { Box, Typography } from '@strapi/design-system';
import type { TooltipContentProps } from 'recharts';

interface Props extends Partial<Pick<TooltipContentProps, 'active' | 'payload' | 'label'>> {
  dayText: (time: number) => string;
  format: (value: number) => string;
}

/** The day that is pointed at, and its value. */
export function ChartTooltip({ active, payload, label, dayText, format }: Props) {
  const value = payload?.[0]?.value;
  if (!active || typeof value !== 'number') return null;
  return (
    <Box
      role="status"
      background="neutral0"
      shadow="popupShadow"
      hasRadius
      padding={2}
      borderColor="neutral150"
    >
      <Typography tag="p" variant="pi" textColor="neutral600">
        {dayText(Number(label))}
      </Typography>
      <Typography tag="p" fontWeight="bold">
        {format(value)}
      </Typography>
    </Box>
  );
}
