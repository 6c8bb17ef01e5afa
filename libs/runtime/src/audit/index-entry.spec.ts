import { recorded } from '@xinhuo/kernel/testing';
import { indexEntry } from './index-entry';

const [person, enterprise, city, node] = ['1', '2', '3', '4'].map((n) => `${n.repeat(8)}-1111-4111-8111-111111111111`);

const entry = (data: object, metadata: object = {}) => {
  const event = recorded({ type: 'A', data });
  return indexEntry({ ...event, stream: `worker-${person}`, metadata: { ...event.metadata, ...metadata } });
};

describe('an entry of the index of the log', () => {
  it('holds every id once, wherever it stands', () => {
    const { ids } = entry({ a: person, list: [enterprise], deep: { b: `enterprise:${city}` } }, { actor: node });
    expect([...ids].sort()).toEqual([person, enterprise, city, node]);
  });

  it('holds nothing else of what the event says', () =>
    expect(Object.keys(entry({ reason: 'x' })).sort()).toEqual([
      ...['actor', 'at', 'ids', 'nodeId', 'position', 'stream', 'type', 'version'],
    ]));

  it('belongs to the enterprise, else the node, else the city, else where the actor stood', () => {
    expect(entry({ enterpriseId: enterprise, cityId: city }, { node }).nodeId).toBe(enterprise);
    expect(entry({ cityId: city }, { node }).nodeId).toBe(city);
    expect(entry({}, { node }).nodeId).toBe(node);
    expect(entry({}, { node: '' }).nodeId).toBeNull();
  });
});
