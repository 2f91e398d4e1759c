import { Alert } from 'antd';
import { useEditing } from './DraftContext';

/** What is wrong with a whole tier, component or group rather than with a field of it. */
export function PlaceFaults({ path }: { path: string }) {
  const reasons = useEditing().faults.get(path) ?? [];
  return reasons.length === 0 ? null : (
    <Alert
      type="error"
      showIcon
      title={reasons.map((reason) => <div key={reason}>{reason}</div>)}
      className="toolbar"
    />
  );
}
