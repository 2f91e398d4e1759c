import type { Api } from '@rung/client';
import { Col } from 'antd';
import { Card } from '../../parts/Card';
import { MoverTable } from './MoverTable';

interface SamplesProps {
  title: string;
  movers: readonly Api.Mover[];
  nameOf: (code: string) => string;
}

/** Some of those who move, none if nobody does. */
export function Samples({ title, movers, nameOf }: SamplesProps) {
  return (
    movers.length > 0 && (
      <Col xs={24}>
        <Card title={title} className="table-card">
          <MoverTable label={title} movers={movers} nameOf={nameOf} />
        </Card>
      </Col>
    )
  );
}
