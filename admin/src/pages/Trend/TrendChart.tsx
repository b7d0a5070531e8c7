import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { useTheme } from 'styled-components';
import { ChartTooltip } from './ChartTooltip';
import type { Point } from './points';
import { useDayText } from './useDayText';

interface Props {
  points: readonly Point[];
  /** What the line is of, for those who don't see it. */
  label: string;
  format: (value: number) => string;
  /** The highest that there can be; where left out, the highest that there is. */
  max?: number;
  /** Low, and without axes: one of several beside each other. */
  isSmall?: boolean;
}

/** A line over days. It breaks off where days are missing; a day by itself is a dot. */
export function TrendChart({ points, label, format, max, isSmall = false }: Props) {
  const { colors } = useTheme();
  const dayText = useDayText();
  const tick = { fill: colors.neutral600, fontSize: 12 };
  const isAlone = (index: number): boolean =>
    (points[index - 1]?.value ?? null) === null && (points[index + 1]?.value ?? null) === null;
  return (
    <div role="figure" aria-label={label}>
      <ResponsiveContainer width="100%" height={isSmall ? 72 : 240}>
        <LineChart
          data={[...points]}
          title={label}
          margin={{ top: 8, right: 12, bottom: isSmall ? 4 : 0, left: 0 }}
        >
          {isSmall ? (
            [...new Set([0, max ?? 0])].map((y) => (
              <ReferenceLine key={y} y={y} stroke={colors.neutral200} />
            ))
          ) : (
            <CartesianGrid vertical={false} stroke={colors.neutral150} />
          )}
          <XAxis
            dataKey="time"
            type="number"
            domain={['dataMin', 'dataMax']}
            scale="time"
            hide={isSmall}
            tick={tick}
            tickFormatter={dayText}
            tickLine={false}
            minTickGap={48}
            stroke={colors.neutral300}
          />
          <YAxis
            domain={[0, max ?? 'auto']}
            allowDecimals={max !== undefined}
            hide={isSmall}
            tick={tick}
            tickFormatter={format}
            tickLine={false}
            axisLine={false}
            width={48}
          />
          <Tooltip content={<ChartTooltip dayText={dayText} format={format} />} />
          <Line
            dataKey="value"
            type="linear"
            stroke={colors.primary600}
            strokeWidth={2}
            connectNulls={false}
            isAnimationActive={false}
            dot={({ cx, cy, index }) => (
              <circle
                key={index}
                cx={cx}
                cy={cy}
                r={isAlone(index) && cy !== null ? 3 : 0}
                fill={colors.primary600}
              />
            )}
            activeDot={{ r: 4, fill: colors.primary600, stroke: colors.neutral0 }}
          />
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}
