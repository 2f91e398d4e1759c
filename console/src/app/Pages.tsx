import { Navigate, Route, Routes } from 'react-router';
import { useRoles } from '../identity/roles';
import { NoSuchPage } from '../parts/NoSuchPage';
import { AREAS, areasOf } from './areas';
import { NoAreas } from './NoAreas';
import { Shell } from './Shell';

/** Every area can be asked for: who may not see it is told so by the service, with the roles that would be enough. */
export function Pages() {
  const first = areasOf(useRoles())[0];
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={first ? <Navigate to={first.path} replace /> : <NoAreas />} />
        {AREAS.map(({ path, pages: AreaPages }) => (
          <Route key={path} path={`${path}/*`} element={<AreaPages />} />
        ))}
        <Route path="*" element={<NoSuchPage />} />
      </Route>
    </Routes>
  );
}
