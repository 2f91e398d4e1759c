/** The policy that comes with the installation; nobody here wrote it. */
export const SHIPPED = 'shipped';
