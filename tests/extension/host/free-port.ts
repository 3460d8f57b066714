// A port nobody uses, asked of the system.
import { type AddressInfo, createServer } from 'node:net';

export function freePort(name: string): Promise<number> {
    return new Promise((resolve, reject) => {
        const server = createServer().once('error', reject);
        server.listen(0, name, () => {
            const { port } = server.address() as AddressInfo;
            server.close(() => resolve(port));
        });
    });
}
