export const MODEL = { model: 'purchase-5', language: 'en' };

export const STAGES = ['awareness', 'consideration', 'decision', 'retention', 'advocacy'];

/** Wanted number of published pieces per segment. A stage without targets wants one. */
export const TARGETS = {
  awareness: { targetMax: 8 },
  consideration: { targetMin: 3 },
};

export const SEGMENTS = [
  {
    key: 'chains',
    name: 'Chains',
    description:
      'Groups with five restaurants or more. Head office buys, the sites have to like it.',
  },
  {
    key: 'cafes',
    name: 'Cafés',
    description: 'Counter service, small tickets, a queue at noon and two people at work.',
  },
  {
    key: 'hotels',
    name: 'Hotels',
    description: 'Breakfast, bar, terrace and room service, all on the guest’s bill.',
  },
  {
    key: 'independents',
    name: 'Independent restaurants',
    description: 'One or two places, and an owner who also works the floor.',
  },
];
