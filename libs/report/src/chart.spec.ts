import { type DotChart, dotChart } from './chart.js';
import { layOut } from './map-layout.js';
import { mapPicture } from './map-picture.js';

const CHART: DotChart = {
  id: 'chart',
  title: 'Waits <in hours>',
  desc: 'One row',
  designs: ['As it is', 'Redesign'],
  rows: [{ label: 'To allocate', dots: [{ value: 1 }, { value: 2, low: 1.5, high: 2.5 }] }],
  scale: 'Hours',
};

describe('a chart', () => {
  it('is named and described, and shows each design by a sign of its own', () => {
    const { text } = dotChart(CHART);
    expect(text).toContain('<title id="chart-name">Waits &lt;in hours&gt;</title><desc id="chart-desc">One row</desc>');
    expect(text).toContain('role="img" aria-labelledby="chart-name chart-desc"');
    expect(text).toMatch(/●<\/span>\s*As it is/);
    expect(text).toMatch(/◆<\/span>\s*Redesign/);
  });

  it('is the same each time it is drawn', () => expect(dotChart(CHART).text).toBe(dotChart(CHART).text));

  it('leaves out a design that has no value', () => {
    const one = { ...CHART, rows: [{ label: 'To allocate', dots: [{ value: 1 }, undefined] }] };
    const dots = (chart: DotChart) => dotChart(chart).text.match(/aria-label="dot"/g)?.length;
    expect([dots(CHART), dots(one)]).toEqual([2, 1]);
  });
});

describe('a map', () => {
  const boxes = [
    { id: 'door', width: 100, height: 60 },
    { id: 'mash', width: 100, height: 60 },
  ];
  const arrows = [{ from: 'door', to: 'mash', labelWidth: 30 }];

  it('is laid out from the top down, with the arrow between its boxes', async () => {
    const { boxes: placed, arrows: drawn, width, height } = await layOut(boxes, arrows);
    const [door, mash] = placed;
    expect(mash!.y).toBeGreaterThan(door!.y + door!.height);
    expect(drawn[0]!.points.length).toBeGreaterThanOrEqual(2);
    expect(width).toBeGreaterThan(100);
    expect(height).toBeGreaterThan(120);
  });

  it('says how many come and how long they wait, and leaves faint what a design does not use', async () => {
    const layout = await layOut(boxes, arrows);
    const names = new Map([
      ['door', 'Front door'],
      ['mash', 'Hub & spokes'],
    ]);
    const services = [{ id: 'door', name: 'Front door', comes: 1234, waitHours: 0.5 }];
    const svg = mapPicture('map-1', layout, services, [], names);
    expect(svg).toContain('1,234 come');
    expect(svg).toContain('wait 30 min');
    expect(svg).toMatch(/Hub &amp; spokes.*not used/);
    expect(svg).not.toContain('marker-end');
  });
});
