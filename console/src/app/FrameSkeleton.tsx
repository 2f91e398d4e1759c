import { Loading } from '../parts/Loading';
import { Brand, Frame } from './Frame';

/** The frame before it is known who reads it: where things will be, and that they are on their way. */
export function FrameSkeleton({ label }: { label: string }) {
  const brand = (
    <span className="brand">
      <Brand />
    </span>
  );
  const side = (
    <div className="side-skeleton" aria-hidden>
      {[1, 2, 3, 4, 5, 6].map((place) => (
        <i key={place} />
      ))}
    </div>
  );
  return (
    <Frame brand={brand} head={null} side={side}>
      <Loading label={label} />
    </Frame>
  );
}
