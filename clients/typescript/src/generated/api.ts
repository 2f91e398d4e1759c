// Written by `npm run generate --workspace @rung/client` from the API document: do not edit.

export interface paths {
    "/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The activities that are on, by code, with what is in everybody's way
         * @description Roles: `customer`, `storefront`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfActivityView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity-catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All activities, drafts and those that ended too, by code
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfCatalogueView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Adds an activity, as a draft
         * @description Its code is never used again.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewActivity"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CatalogueView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity-catalogue/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One activity
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CatalogueView"];
                    };
                };
            };
        };
        /**
         * Changes a draft
         * @description With `If-Match`, only what was read is replaced.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match"?: string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ActivityContentInput"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CatalogueView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity-catalogue/{code}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends an activity, before its last day or after it
         * @description The seed of a draw is public from now on, and pieces of rewards that nobody won are in stock again. Doing it again changes nothing.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CatalogueView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity-catalogue/{code}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An activity in figures, so far
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FiguresView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity-catalogue/{code}/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The reports of a free trial, by the numbers of their applications
         * @description Roles: `benefits-manager`, `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfTrialReportView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity-catalogue/{code}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts an activity on
         * @description It takes somebody who wrote none of it. It begins on its first day. The commitment of a draw is public from now on, and pieces of rewards are set aside. `If-Match` names the text that was read. Doing it again changes nothing.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CatalogueView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity-catalogue/{code}/winners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The winners of a draw, by the numbers of their tickets
         * @description Roles: `benefits-manager`, `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    owed?: boolean;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfWinnerView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/activity-catalogue/{code}/winners/{number}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands out a prize that is owed
         * @description Doing it again changes nothing.
         *
         *     Roles: `benefits-manager`, `agent`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WinnerView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The alarms of all services, newest first
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only those that somebody has in hand, or only the others. */
                    acknowledged?: boolean;
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfAlarmView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/alarms/{id}/acknowledgement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the caller has an alarm in hand
         * @description It holds for earlier alarms about the same too. Said again it changes nothing.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Appeals against a decision
         * @description A decision about somebody else is as unknown as one that was never made.
         *
         *     Roles: `customer`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AppealRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReceivedView"];
                    };
                };
                /** @description The first time that this request came. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReceivedView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was done anywhere in the suite, by whom, and whether the audits' chains hold
         * @description `actor`, `action` and `subject` are compared whole. A service without an answer stands in `missing`. The chains are followed where all acts are asked for, not for a search: each is read from its first entry on, and takes the longer the more was done.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    action?: string;
                    actor?: string;
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description Whom the acts are about: the storefront's id or the suite's. */
                    customer?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    subject?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SuiteAudit"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The acts in this service, and who did them
         * @description Newest first. `actor`, `action` and `subject` are compared whole.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    action?: string;
                    actor?: string;
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description Whom the acts are about: the storefront's id or the suite's. */
                    customer?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    subject?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfAuditEntry"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/benefits/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follows the chain of all entries and says whether it holds
         * @description Every night does the same and logs what it finds.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChainView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The acts in this service, and who did them
         * @description Newest first. `actor`, `action` and `subject` are compared whole.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    action?: string;
                    actor?: string;
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description Whom the acts are about: the storefront's id or the suite's. */
                    customer?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    subject?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfAuditEntry"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/customer/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follows the chain of all entries and says whether it holds
         * @description Every night does the same and logs what it finds.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChainView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The acts in this service, and who did them
         * @description Newest first. `actor`, `action` and `subject` are compared whole.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    action?: string;
                    actor?: string;
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description Whom the acts are about: the storefront's id or the suite's. */
                    customer?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    subject?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfAuditEntry"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/feedback/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follows the chain of all entries and says whether it holds
         * @description Every night does the same and logs what it finds.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChainView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/outreach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The acts in this service, and who did them
         * @description Newest first. `actor`, `action` and `subject` are compared whole.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    action?: string;
                    actor?: string;
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description Whom the acts are about: the storefront's id or the suite's. */
                    customer?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    subject?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfAuditEntry"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/outreach/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follows the chain of all entries and says whether it holds
         * @description Every night does the same and logs what it finds.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChainView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/scoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The acts in this service, and who did them
         * @description Newest first. `actor`, `action` and `subject` are compared whole.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    action?: string;
                    actor?: string;
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description Whom the acts are about: the storefront's id or the suite's. */
                    customer?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    subject?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfAuditEntry"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit/scoring/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follows the chain of all entries and says whether it holds
         * @description Every night does the same and logs what it finds.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ChainView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/benefit-packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All versions, newest first
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfPackageView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Drafts a package
         * @description It gives the newest version of each benefit that it names.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PackageRequest"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PackageView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/benefit-packages/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PackageView"];
                    };
                };
            };
        };
        /**
         * Replaces a draft
         * @description With `If-Match`, only what was read is replaced.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match"?: string;
                };
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PackageRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PackageView"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Withdraws a version that is not published
         * @description It keeps its number and stays readable.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/benefit-packages/{version}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves a draft
         * @description Nobody approves what they wrote any of. `If-Match` names the text that was read.
         *
         *     Roles: `approver`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match": string;
                };
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PackageView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/benefit-packages/{version}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets from when on an approved package counts
         * @description Without a body, at once.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["EffectiveFrom"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PackageView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The newest version of each benefit, by code
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfBenefitView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Adds a benefit
         * @description Its code is never used again.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewBenefit"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BenefitView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/benefits/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One benefit
         * @description Without `version`, the newest.
         *
         *     Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description The number of a policy. */
                    version?: number;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BenefitView"];
                    };
                };
            };
        };
        /**
         * Changes a benefit
         * @description In place as long as no package names it; else as a new version, which the next package names.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BenefitContentInput"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BenefitView"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Retires a benefit
         * @description Packages that name it keep it, and so do customers who have it.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/consent-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The texts that customers agree to, in all versions
         * @description In the caller's language; of each purpose and channel the newest first.
         *
         *     Roles: `customer`, `storefront`, `agent`, `marketer`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConsentTextList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All batches, newest first
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfBatchView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Drafts a batch
         * @description Nobody gets a coupon of it before it is opened.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BatchContentInput"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BatchView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One batch
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BatchView"];
                    };
                };
            };
        };
        /**
         * Replaces the content of a draft
         * @description Roles: `benefits-manager`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["BatchContentInput"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BatchView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-batches/{id}/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The campaigns of a batch, newest first: how many customers have their coupon, and why others have none
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfCampaignView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-batches/{id}/campaigns/{campaign}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Gives a coupon of a batch to each customer of a group, in the background
         * @description For named customers, or those who hold a tier now. A customer gets one by a campaign, however often it is asked for. Asked for again, whoever joined the group gets theirs, and whoever was refused may get it now.
         *
         *     Roles: `marketer`, `benefits-manager`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    campaign: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CampaignGroupRequest"];
                };
            };
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-batches/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a batch
         * @description No more coupons of it are issued; those that were stay good.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BatchView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-batches/{id}/code-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes in codes that were made elsewhere
         * @description One in each line, with or without the head `code`. Each line that is refused is told. The same file may be sent again: codes that are there already change nothing.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "text/csv": string;
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-batches/{id}/codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The codes of a batch, in the order of their normal form
         * @description Roles: `benefits-manager`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfCodeView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Makes codes that nobody can guess
         * @description Up to 100,000 at once; the same key makes them once, however often it is sent.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CodeWish"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SupplyView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-batches/{id}/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a coupon of a batch to a customer
         * @description The same key gives one, however often it is sent.
         *
         *     Roles: `agent`, `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GiftRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CouponView"];
                    };
                };
                /** @description The first time that this request came. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CouponView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-batches/{id}/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many coupons of a batch were issued, are locked, redeemed or expired, and how many codes are left
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CouponFigures"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-batches/{id}/opening": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Opens a batch
         * @description From now on coupons of it are issued, and its content never changes.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["BatchView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupon-batches/{id}/shared-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says which code is shared
         * @description It can be said again, and not be changed.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SharedCode"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodeView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupons/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The batch of a code, and who has it
         * @description Roles: `agent`, `benefits-manager`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CodeLookupView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupons/{code}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says whether a coupon fits a cart, and why not
         * @description Nothing changes by asking.
         *
         *     Roles: `storefront`, `agent`, `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CartRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CouponCheckView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupons/{code}/lock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Locks a coupon for an order or a quote
         * @description Until the lock ends no other order can have it. A code that nobody has yet becomes the customer's. The same key locks once, and so does the same order.
         *
         *     Roles: `storefront`, `agent`, `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CouponUseRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CouponUseView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupons/{code}/redeem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Redeems a coupon for an order
         * @description With the lock of that order; without one where no other order has it.
         *
         *     Roles: `storefront`, `agent`, `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CouponUseRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CouponUseView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coupons/{code}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Gives a coupon back: its payment failed, or the order was cancelled
         * @description It can be used again until the end of its last day; where that is over, `state` is `expired`, and where the benefit that gave it has ended, `withdrawn`.
         *
         *     Roles: `storefront`, `agent`, `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CouponUseRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CouponUseView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customer-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issues a short-lived token for one of the store's customers
         * @description Roles: `storefront`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TokenRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerToken"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All customers in the order of their external ids, without anything personal
         * @description Roles: `agent`, `admin`, `analyst`, `marketer`, `benefits-manager`, `approver`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfCustomerView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's profile
         * @description Roles: `storefront`, `agent`, `admin`, `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProfileView"];
                    };
                };
            };
        };
        /**
         * Creates or replaces a customer's profile
         * @description Creates or replaces: a field left out is emptied, locale and time zone become the store's.
         *
         *     Roles: `storefront`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ProfileRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProfileView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's benefits, and what is left of them
         * @description Oldest first, and all in one page.
         *
         *     Roles: `customer`, `agent`, `benefits-manager`, `admin`, `storefront`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfHeldBenefitView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/benefits/{code}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Uses a benefit once
         * @description The quota is the customer's, whichever tiers gave it. The same key counts once, however often it is sent. A use of a coupon gives the customer one; the first comes with the benefit, and is counted.
         *
         *     Roles: `storefront`, `agent`, `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["UseRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UseView"];
                    };
                };
                /** @description The first time that this request came. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["UseView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/benefits/{code}/uses/{useId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Takes a use back
         * @description It counts no more; doing it again changes nothing. A coupon that it gave is withdrawn.
         *
         *     Roles: `storefront`, `agent`, `benefits-manager`, `admin`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                    /** @description The shop's id of the customer. */
                    externalId: string;
                    useId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/benefits/ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Benefits that a customer had and cannot use any more, and why
         * @description Newest first, and all in one page.
         *
         *     Roles: `customer`, `agent`, `benefits-manager`, `admin`, `storefront`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfEndedBenefitView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/benefits/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a customer used their benefits, also what was taken back
         * @description Newest first.
         *
         *     Roles: `customer`, `agent`, `benefits-manager`, `admin`, `storefront`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    benefit?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfBenefitUseView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customer's consent for each purpose and channel
         * @description Roles: `storefront`, `agent`, `admin`, `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConsentView"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/consents/{purpose}/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Records a yes or a no of the customer
         * @description Of customers who are one person the latest answer counts. The same answer to the same text as before by this id is not a later one.
         *
         *     Roles: `storefront`, `agent`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: "email" | "sms" | "inbox";
                    /** @description The shop's id of the customer. */
                    externalId: string;
                    purpose: "marketing" | "personalisation";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConsentRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConsentView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's coupons, newest first
         * @description Roles: `customer`, `agent`, `benefits-manager`, `admin`, `storefront`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfCouponView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/coupons/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a coupon back that was not used
         * @description Doing it again changes nothing.
         *
         *     Roles: `agent`, `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WithdrawalRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CouponView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The certificate of the customer with this external id who was erased last
         * @description Somebody else may have the external id by now, or the same person who came back.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErasureView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Erases a customer who asked for it by another way than the member centre
         * @description It cannot be undone. A second time changes nothing and shows how far the services are.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ErasureRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErasureView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The groups that a customer belongs to, in the order of their names
         * @description Who listed them by hand, until when and why is absent for an analyst.
         *
         *     Roles: `marketer`, `analyst`, `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerGroupList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/guardian-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether a customer is a minor, and what their guardian answered, with the proofs
         * @description Roles: `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuardianView"];
                    };
                };
            };
        };
        /**
         * Records a yes or a no of a minor's guardian
         * @description With a yes the minor's own consents count, and only those. It needs the guardian and a proof; they are sealed under the customer's key. A yes again is new proof; a no where nothing was agreed to changes nothing.
         *
         *     Roles: `agent`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GuardianRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GuardianView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The messages sent to a customer, or not sent and why; newest first
         * @description Roles: `agent`, `marketer`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfMessagesMessageView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/messages/{id}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The words of a message to a customer, in their language
         * @description They are made again from what the message told, by the texts of today: the ledger keeps no text. Each reading is audited.
         *
         *     Roles: `agent`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MessageText"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tiers that people granted to a customer
         * @description Newest first.
         *
         *     Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OverrideList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/overrides/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Grants a tier until a day
         * @description It takes the place of what was granted before; a higher tier that is earned counts all the same. Asked again it is the same grant.
         *
         *     Roles: `agent`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                    /** @description Chosen by whoever asks; after an appeal, the appeal's. */
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OverrideRequest"];
                };
            };
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /**
         * Takes a granted tier back
         * @description Roles: `agent`, `admin`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's points
         * @description Roles: `customer`, `agent`, `benefits-manager`, `admin`, `storefront`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Balance"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/points/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Asks for points to be given to a customer, or taken
         * @description Nothing moves before somebody else approves it. 201, or 200 where the same request came with the same key before.
         *
         *     Roles: `agent`, `benefits-manager`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["AdjustmentRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentView"];
                    };
                };
                /** @description The first time that this request came. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/points/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entries that changed a customer's points, newest first
         * @description Roles: `customer`, `agent`, `benefits-manager`, `admin`, `storefront`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfStatementEntry"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/points/opening-lots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Posts points that the customer had in another programme
         * @description A lot is known by its id: sent again, it changes nothing. All lots are taken or none.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OpeningRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OpeningView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/points/part-paid-orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders of which some parts are paid and others are due
         * @description They earn once they are paid in full. By order, and all in one page.
         *
         *     Roles: `agent`, `benefits-manager`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfPartPaidView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/points/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's points by their sources: each order or redemption with its entries
         * @description The source that began last comes first.
         *
         *     Roles: `customer`, `agent`, `benefits-manager`, `admin`, `storefront`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfStatementSource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/points/unmatched-refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refunds that took no points, since no paid order is known for them or more went back than was paid
         * @description The newest first, and all in one page.
         *
         *     Roles: `agent`, `benefits-manager`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfUnmatchedView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A customer's redemptions, newest first
         * @description Roles: `customer`, `agent`, `benefits-manager`, `admin`, `storefront`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfRedemptionView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/referral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A customer came to the shop by a member's code
         * @description Write the profile first: its contact points decide, and one of them must be verified. The reason of a refusal is for the shop, since it may tell of others.
         *
         *     Roles: `storefront`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CodeRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rewards on offer, by code, with what is in a customer's way
         * @description Roles: `customer`, `agent`, `benefits-manager`, `admin`, `storefront`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfOfferView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where a customer stands
         * @description Roles: `customer`, `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`, `storefront`, `service`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StandingView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/standing/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why a customer stands, or stood, where they do
         * @description A customer who is part of another is explained as that one, as the standing itself is; as of before the merge, as far as that is known, by what was decided about them alone.
         *
         *     Roles: `customer`, `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`, `storefront`, `service`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description An instant, not in the future; left out: now. */
                    asOf?: string;
                    /** @description `then`, the rules that decided, or `now`, what the rules in force would say of what was known then; left out: `then`. */
                    policy?: "then" | "now";
                };
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Explanation"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/standing/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The decisions about a customer's tier
         * @description Roles: `customer`, `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`, `storefront`, `service`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description An instant, not in the future; left out: now. */
                    asOf?: string;
                };
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DecisionHistory"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a customer stands towards the programme, with the reason of a restriction
         * @description Roles: `storefront`, `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemberStatusView"];
                    };
                };
            };
        };
        /**
         * Joins a customer to the programme, lets them leave, freezes or excludes them, or lifts that
         * @description Joining and leaving change nothing about a restriction: only `lift` ends it, beside the status that the customer has otherwise. The storefront speaks for rules of the store's: it enters a customer who was never seen, and lifts only what it decided. Excluding by hand, and lifting that, is an administrator's.
         *
         *     Roles: `storefront`, `agent`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StatusRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemberStatusView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/{externalId}/status/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The changes of a customer's status, with who made them and why; newest first
         * @description Roles: `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfStatusChangeView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/customers/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finds customers by an e-mail address or a telephone number
         * @description However it is written: in another case or width, with or without the country's code. Several customers may have it; of more than 50 the others are left out, those who verified it last. Each search is audited with its reason.
         *
         *     Roles: `agent`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SearchRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ContactSearchView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that took no effect in this service
         * @description Newest first.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfSummary"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/benefits/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One record that took no effect, whole
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Whole"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/benefits/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands the record to this service once more
         * @description 409 `dead-letter-refused` where it is no better than before.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Summary"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that took no effect in this service
         * @description Newest first.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfSummary"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/customer/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One record that took no effect, whole
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Whole"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/customer/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands the record to this service once more
         * @description 409 `dead-letter-refused` where it is no better than before.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Summary"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that took no effect in this service
         * @description Newest first.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfSummary"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/feedback/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One record that took no effect, whole
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Whole"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/feedback/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands the record to this service once more
         * @description 409 `dead-letter-refused` where it is no better than before.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Summary"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/outreach": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that took no effect in this service
         * @description Newest first.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfSummary"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/outreach/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One record that took no effect, whole
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Whole"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/outreach/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands the record to this service once more
         * @description 409 `dead-letter-refused` where it is no better than before.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Summary"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/scoring": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Records that took no effect in this service
         * @description Newest first.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfSummary"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/scoring/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One record that took no effect, whole
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Whole"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/dead-letters/scoring/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hands the record to this service once more
         * @description 409 `dead-letter-refused` where it is no better than before.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Summary"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/earning-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The earning rules for what happens now, as data and in words
         * @description Roles: `customer`, `storefront`, `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["EarningRuleView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/earning-rules/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All versions, newest first
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfRuleVersionView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Drafts earning rules
         * @description Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RuleRequest"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleVersionView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/earning-rules/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleVersionView"];
                    };
                };
            };
        };
        /**
         * Replaces a draft
         * @description With `If-Match`, only what was read is replaced.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match"?: string;
                };
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RuleRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleVersionView"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Withdraws a version that is not published
         * @description It keeps its number and stays readable.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/earning-rules/versions/{version}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves a draft
         * @description Nobody approves what they wrote any of. `If-Match` names the text that was read.
         *
         *     Roles: `approver`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match": string;
                };
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleVersionView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/earning-rules/versions/{version}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets the business date from which approved rules count
         * @description Without a body, tomorrow.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["FromDay"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleVersionView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/earning-rules/versions/{version}/trial": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Counts what last month would have earned by a version
         * @description Nothing changes by it. Beside it stands what the month earns by the rules that count. Budgets of promotions are taken as unspent.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleTrial"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/earning-rules/versions/{version}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version as sentences, in every language that members read
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RuleWordsView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The certificates of all erasures, newest first
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    /** @description `open`: only those that some service has not confirmed. */
                    state?: "open";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfErasureView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/erasures/{customerId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The certificate of an erasure, by the id that is left of the customer
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    customerId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErasureView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * CloudEvents: an array, one in structured mode, one per line, or one in binary mode, whose attributes are `ce-` headers and whose data are the body
         * @description One without data needs no body and no `Content-Type` there.
         *
         *     Roles: `storefront`, `admin`.
         */
        post: {
            parameters: {
                query?: {
                    /** @description True: answers what would become of the events now, and takes none of them in. Several such requests do not know of each other. */
                    dryRun?: "true" | "false";
                };
                header?: {
                    /** @description In binary mode: is carried along and not followed. */
                    "ce-dataschema"?: string;
                    /** @description In binary mode: `true`: this is of the past, so nobody is told of what it leads to. */
                    "ce-history"?: string;
                    /** @description In binary mode: with `ce-source`, it makes the event unique for ever. */
                    "ce-id"?: string;
                    /** @description In binary mode: which of the shop's systems tells it; a URI reference. */
                    "ce-source"?: string;
                    /** @description In binary mode: `1.0`. */
                    "ce-specversion"?: string;
                    /** @description In binary mode: the shop's id of the customer, percent-encoded. */
                    "ce-subject"?: string;
                    /** @description In binary mode: when the customer did it, such as `2026-03-02T09:30:00Z`. */
                    "ce-time"?: string;
                    /** @description In binary mode: what happened, such as `order.paid`. */
                    "ce-type"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    /**
                     * @example {
                     *       "amount": {
                     *         "amount": "688.00",
                     *         "currency": "CNY"
                     *       },
                     *       "orderId": "O-1001"
                     *     }
                     */
                    "application/*+json": {
                        [key: string]: unknown;
                    };
                    /**
                     * @example [
                     *       {
                     *         "data": {
                     *           "amount": {
                     *             "amount": "688.00",
                     *             "currency": "CNY"
                     *           },
                     *           "orderId": "O-1001"
                     *         },
                     *         "id": "order-1001-paid",
                     *         "source": "/shop",
                     *         "specversion": "1.0",
                     *         "subject": "C-1001",
                     *         "time": "2026-03-02T09:30:00Z",
                     *         "type": "order.paid"
                     *       }
                     *     ]
                     */
                    "application/cloudevents-batch+json": components["schemas"]["CustomerBehaviour"][];
                    /**
                     * @example {
                     *       "data": {
                     *         "amount": {
                     *           "amount": "688.00",
                     *           "currency": "CNY"
                     *         },
                     *         "orderId": "O-1001"
                     *       },
                     *       "id": "order-1001-paid",
                     *       "source": "/shop",
                     *       "specversion": "1.0",
                     *       "subject": "C-1001",
                     *       "time": "2026-03-02T09:30:00Z",
                     *       "type": "order.paid"
                     *     }
                     */
                    "application/cloudevents+json": components["schemas"]["CustomerBehaviour"];
                    /**
                     * @example {
                     *       "amount": {
                     *         "amount": "688.00",
                     *         "currency": "CNY"
                     *       },
                     *       "orderId": "O-1001"
                     *     }
                     */
                    "application/json": {
                        [key: string]: unknown;
                    };
                    /** @example {"specversion": "1.0", "id": "visit-1", "source": "/shop", "type": "visit", "subject": "C-1001", "time": "2026-03-02T09:30:00Z"} */
                    "application/x-ndjson": string;
                };
            };
            responses: {
                /** @description Accepted: it is done later. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OutcomeView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/events/senders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The events of each sender, and those of them that were refused
         * @description By the day on which they came. The last seconds may be missing, and those before an instance ended.
         *
         *     Roles: `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description How many, with today. */
                    days?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SenderReport"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Feedback and appeals to work on
         * @description Oldest first. Whoever reads it can be handed feedback from then on.
         *
         *     Roles: `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description A login; `me` is the caller, `none` nobody. */
                    assignee?: string;
                    /** @description Whose, with all who are one person with them; the storefront's id of them. */
                    customer?: string;
                    kind?: "review" | "complaint" | "suggestion" | "appeal";
                    /** @description How many items a page has at most. */
                    limit?: number;
                    status?: "open" | "assigned" | "resolved";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfFeedbackView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Takes what a customer says
         * @description 201, or 200 where the same request came with the same key before.
         *
         *     Roles: `customer`, `storefront`, `agent`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FeedbackRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReceivedView"];
                    };
                };
                /** @description The first time that this request came. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReceivedView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One piece of feedback, with its replies
         * @description Roles: `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FeedbackView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback/{id}/assignment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assigns it to somebody
         * @description Without an assignee, to whoever asks. Others must have read the list of feedback once: see `GET /feedback/agents`.
         *
         *     Roles: `agent`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["AssignmentRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FeedbackView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers the customer
         * @description Roles: `agent`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key"?: string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReplyRequest"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WrittenView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback/{id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes it
         * @description An appeal ends with an outcome, and words to the customer. The override that may come of it is set by `PUT /customers/{externalId}/overrides/{id}`, with the appeal's id.
         *
         *     Roles: `agent`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["ResolutionRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FeedbackView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The people to whom feedback can be handed
         * @description Everybody is among them who has read the list of feedback once.
         *
         *     Roles: `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AgentList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/feedback/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How much feedback is in each state
         * @description Roles: `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    kind?: "review" | "complaint" | "suggestion" | "appeal";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Counts"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All groups with their size, in the order of their names
         * @description Roles: `marketer`, `analyst`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GroupList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Creates a group
         * @description Its members are found out in the background: `percent` says how far that has come. Without a rule it is a group of those who are listed by hand.
         *
         *     Roles: `marketer`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GroupRequest"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GroupView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{groupId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A group, its rule in words, and how far a new rule has come
         * @description Roles: `marketer`, `analyst`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    groupId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GroupView"];
                    };
                };
            };
        };
        /**
         * Changes a group: name, description and rule become those given
         * @description Roles: `marketer`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    groupId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GroupChangeRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GroupView"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a group; its members are told to have left it
         * @description Roles: `marketer`, `admin`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    groupId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{groupId}/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The members of a group, by their ids only, those who entered last first
         * @description Who listed them by hand, until when and why is absent for an analyst.
         *
         *     Roles: `marketer`, `analyst`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    groupId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfGroupMember"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/{groupId}/members/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Lists a customer by hand, whatever the rule says
         * @description They enter within seconds. Put again, reason and end are replaced.
         *
         *     Roles: `marketer`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                    groupId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["HandRequest"];
                };
            };
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /**
         * Takes a customer off the list that is kept by hand
         * @description They stay where the rule holds for them.
         *
         *     Roles: `marketer`, `admin`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The shop's id of the customer. */
                    externalId: string;
                    groupId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * How many customers a rule would take in now, with the ids of some of them
         * @description Nothing is kept.
         *
         *     Roles: `marketer`, `analyst`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PreviewRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PreviewView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/groups/ready-made": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Groups that many stores want, to be created as they are or changed
         * @description Name and words are in the caller's language.
         *
         *     Roles: `marketer`, `analyst`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReadyMadeGroups"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-mappings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All saved mappings, by name
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedMappingList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Saves a mapping under a name
         * @description Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SavedMappingRequest"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedMappingView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/import-mappings/{mappingId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A saved mapping
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    mappingId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedMappingView"];
                    };
                };
            };
        };
        /**
         * Replaces a saved mapping
         * @description Roles: `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    mappingId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SavedMappingRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SavedMappingView"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Deletes a saved mapping
         * @description Roles: `admin`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    mappingId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All imports
         * @description Newest first.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfFileImportView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Begins an import
         * @description The file follows in parts.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ImportRequest"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FileImportView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * An import, and how far it has come
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FileImportView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels an import
         * @description Rows that were taken in before stay; the file and the reasons of refused rows are deleted.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FileImportView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Some rows that the dry run found to change something, field by field, as they would now
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ImportChangesView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the file is complete
         * @description Its length and digest tell whether the parts are all of one file. Where they are not, cancel the import.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CompletionRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FileImportView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begins a dry run
         * @description It says what would change, and changes nothing. It can be repeated with another mapping.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ImportMappingInput"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FileImportView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rows that were set aside, as CSV: line, field and reason
         * @description No value of the file is in it. Where there are more than `rung.imports.listed-errors`, it has the first ones, and its last line says so.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Whether the file begins with a byte order mark, by which spreadsheets know UTF-8. */
                    bom?: boolean;
                };
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/parts/{part}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Takes a part of the file
         * @description Parts have numbers from 0 and come in their order; where one ends does not matter. The last one may be sent again. Each line stands for itself, so a cell holds no line break.
         *
         *     Roles: `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                    part: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": string;
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FileImportView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The first rows, and what its columns could be
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FirstRowsView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports/{importId}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Runs the import, with the mapping of the dry run
         * @description A run that failed goes on where it was.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    importId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["FileImportView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/churn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many customers may leave, by level, as last assessed
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GroupReport"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The costs of customers, month by month
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CostReport"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/costs/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Enters a month's costs
         * @description Roles: `marketer`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Such as `2026-03`; entered again, it is overwritten. */
                    month: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CostEntry"];
                };
            };
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/definitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The definitions of all figures
         * @description The meaning of every figure; the links in the answers end in one of the ids.
         *
         *     Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Views"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/freshness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How far what was accepted is readable
         * @description An importer of behaviour waits here until it can be read.
         *
         *     Roles: `storefront`, `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Freshness"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/goals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The goals of figures, the newest period first
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only goals whose period has this business date. */
                    at?: string;
                    /** @description Only its goals. */
                    figure?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GoalList"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/goals/{figure}/{from}/{to}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Sets a figure's goal for a period
         * @description Set again, it is overwritten.
         *
         *     Roles: `marketer`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The id of its definition. */
                    figure: string;
                    /** @description The first business date. */
                    from: string;
                    /** @description The last. */
                    to: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["GoalRequest"];
                };
            };
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        /**
         * Removes a goal
         * @description Roles: `marketer`, `admin`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    figure: string;
                    /** @description A business date of the store; the first day of the period. */
                    from: string;
                    /** @description A business date of the store; the last day of the period. Not before `from`, not after today. */
                    to: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/lifecycle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How customers are spread over the stages of life, as last assessed
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GroupReport"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/losses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers who are lost, or are about to be
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LossReport"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/loyalty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers who bought again in a period, tier by tier
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query: {
                    /** @description A business date of the store; the first day of the period. */
                    from: string;
                    /** @description Only this one, or all. */
                    tier?: string;
                    /** @description A business date of the store; the last day of the period. Not before `from`, not after today. */
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LoyaltyReport"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/migration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers who moved from one tier to another in a period
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query: {
                    /** @description The business date at whose end the movement begins. */
                    from: string;
                    /** @description A business date of the store; the last day of the period. Not before `from`, not after today. */
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MigrationReport"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/migration/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers of one cell of the migration matrix
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description The business date at whose end the movement begins. */
                    from: string;
                    /** @description The tier then; left out, those who were not seen yet: the entries. */
                    fromTier?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    /** @description A business date of the store; the last day of the period. Not before `from`, not after today. */
                    to: string;
                    /** @description The tier at the end; the same one: those who stayed. */
                    toTier: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfMovedView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/migration/customers/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers of one cell of the migration matrix, all of them in one file
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query: {
                    /** @description The business date at whose end the movement begins. */
                    from: string;
                    /** @description The tier then; left out, those who were not seen yet: the entries. */
                    fromTier?: string;
                    /** @description A business date of the store; the last day of the period. Not before `from`, not after today. */
                    to: string;
                    /** @description The tier at the end; the same one: those who stayed. */
                    toTier: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers who came back, cohort by cohort
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description `month`, the only cohorts there are. */
                    by?: "month";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RetentionReport"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/rfm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How customers are spread over the eight types of RFM on a day
         * @description By the cuts and the window of the policy in force, whatever the day.
         *
         *     Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description A business date, from 1970 up to today, which is asked when it is left out. */
                    at?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["GroupReport"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How customers are spread over the tiers on a day
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description A business date, from 1970 up to today, which is asked when it is left out. */
                    at?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TierReport"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/insight/trend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many customers each tier had, day by day
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query: {
                    /** @description A business date; with `to` at most 400 days. */
                    from: string;
                    /** @description A business date of the store; the last day of the period. Not before `from`, not after today. */
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TrendReport"];
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ladder": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By the rules that count now, the lowest tier first
         * @description Roles: `customer`, `storefront`, `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LadderView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tier, progress, points, benefits and unread messages in one answer
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemberOverview"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Erases the caller in every service
         * @description It cannot be undone: profile, consents, messages and feedback go, and the tier and all points with them. The other services follow within seconds. A second time changes nothing and shows how far they are. Whatever the caller does here afterwards makes them a customer anew, without any of it.
         *
         *     Roles: `customer`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ErasureView"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/activities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The activities that are on, by code, with what is in the caller's way
         * @description Those that the caller took part in stay for a while after they are over.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfActivityView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/activities/{code}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answers a quiz
         * @description There is one try for each customer, or one a day. The same key answers once, however often it is sent.
         *
         *     Roles: `customer`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["QuizAnswerRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuizResultView"];
                    };
                };
                /** @description The first time that this request came. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuizResultView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/activities/{code}/application": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's application
         * @description A page that shows a free trial asks for it first: until the caller has applied, 404 is the ordinary answer. It is the same with a customer's standing or profile that is not there yet.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Applies for a free trial
         * @description The winners are drawn after the last day. The same key applies once, however often it is sent.
         *
         *     Roles: `customer`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ApplicationRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
                /** @description The first time that this request came. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/activities/{code}/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The questions of a quiz that has begun, in the caller's language
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuizView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/activities/{code}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tells what the caller found, having tried it
         * @description The first report stands.
         *
         *     Roles: `customer`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TrialReportRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApplicationView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/activities/{code}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's tickets, newest first
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfTicketView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Draws a ticket
         * @description What it wins is the caller's at once. The same key draws once, however often it is sent.
         *
         *     Roles: `customer`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TicketRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TicketView"];
                    };
                };
                /** @description The first time that this request came. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TicketView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's benefits, and what is left of them
         * @description Oldest first, and all in one page.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfHeldBenefitView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/benefits/ended": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Benefits that the caller had and cannot use any more, and why
         * @description Newest first, and all in one page.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfEndedBenefitView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/benefits/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the caller used their benefits, also what was taken back
         * @description Newest first.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    benefit?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfBenefitUseView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's consent for each purpose and channel
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConsentView"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/consents/{purpose}/{channel}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Records a yes or a no of the caller
         * @description A customer who logged in but never did anything is entered by it: their token says that they exist. A yes names one of the texts of `GET /consent-texts`.
         *
         *     Roles: `customer`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    channel: "email" | "sms" | "inbox";
                    purpose: "marketing" | "personalisation";
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConsentRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConsentView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/coupons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's coupons
         * @description Those that can be used come first, the next to end before all; then those that are used or over, newest first.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfCouponView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that is kept of the caller by any service, in one file
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MemberData"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/data/benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that is kept of the caller's points, benefits, rewards, coupons, quotes and activities: one document, to keep or to take elsewhere
         * @description Who of the store did what is not in it, nor are records of other customers. Notes are as their writers wrote them.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerData"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/data/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that is kept of the caller's feedback, appeals and the answers to them: one document, to keep or to take elsewhere
         * @description With the decisions about the caller that an appeal may be about.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerData"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/data/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that is kept of the caller's messages: one document, to keep or to take elsewhere
         * @description With what the inbox says, and what became of each message.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerData"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/data/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's profile, consents with their proofs, membership and invitations: one document
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProfileData"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/data/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that is kept of the caller's tier: one document, to keep or to take elsewhere
         * @description The assessment with the numbers behind it, every decision with its grounds, and what people granted.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerData"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The decisions about the caller's tier
         * @description Newest first; with those about all who are one person with the caller.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfDecisionView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's feedback and its answers
         * @description Newest first; with that of all who are one person with the caller.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfFeedbackView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/guardian-consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the caller is a minor, and whether their guardian agrees
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MyGuardianView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's messages, the newest first
         * @description In the language that they ask for, else that of their profile; what an agent wrote stays as it is.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    /** @description True for those not read yet only. */
                    unread?: boolean;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InboxView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Marks a message as read
         * @description Roles: `customer`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["InboxMessageView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/inbox/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's inbox, live, as server-sent events
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The id of the last event that came; what was missed since then is sent first. */
                    "Last-Event-ID"?: string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/event-stream": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/membership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the caller stands towards the programme
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MembershipView"];
                    };
                };
            };
        };
        /**
         * Joins the programme, or agrees to newer terms of it
         * @description A customer who logged in but never did anything is entered by it.
         *
         *     Roles: `customer`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["JoinRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MembershipView"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Leaves the programme
         * @description Points that are left can be spent again after joining again, until their last day.
         *
         *     Roles: `customer`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MembershipView"];
                    };
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's points
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Balance"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/points/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The entries that changed the caller's points, newest first
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfStatementEntry"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/points/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's points by their sources: each order or redemption with its entries
         * @description The source that began last comes first.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfStatementSource"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's profile
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProfileView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prices the caller's cart: each line with what was taken off it, and why
         * @description Nothing changes by asking. At most five codes are tried at a time; of those that cannot be used it is not told whether there are any.
         *
         *     Roles: `customer`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["QuoteRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuoteView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The caller's redemptions, newest first
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfRedemptionView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Reserves a reward with its points
         * @description It is set aside until `until`, and is confirmed or cancelled before. The same key reserves once, however often it is sent.
         *
         *     Roles: `customer`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OwnRedemptionRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RedemptionView"];
                    };
                };
                /** @description The first time that this request came. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RedemptionView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/redemptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancels a redemption that is not confirmed
         * @description Its points come back. Doing it again changes nothing.
         *
         *     Roles: `customer`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/redemptions/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms a redemption: its points are spent
         * @description Where money is to be paid too, the store confirms it. Doing it again changes nothing.
         *
         *     Roles: `customer`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RedemptionView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/referral": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The code by which the caller invites others, and how many came by it
         * @description The code is made when it is first asked for.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * The caller was invited by a member with this code
         * @description The caller needs a contact point that the shop has verified. A refusal tells nothing of others.
         *
         *     Roles: `customer`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CodeRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/referral/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The points that the caller got for inviting others
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReferralRewardView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs the caller in for the day
         * @description It is an event `sign-in` as a shop sends it, and counts once a day of the store, however often it is asked for. A shop may tell of another one on the same day: one of them earns. `GET /me/streaks` shows it a moment later.
         *
         *     Roles: `customer`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignIn"];
                    };
                };
                /** @description The first time on this day. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SignIn"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the caller stands
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StandingView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/standing/explanation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Why the caller stands, or stood, where they do
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description An instant, not in the future; left out: now. */
                    asOf?: string;
                    policy?: "then" | "now";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Explanation"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/standing/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The decisions about the caller's tier
         * @description Roles: `customer`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description An instant, not in the future; left out: now. */
                    asOf?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DecisionHistory"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/streaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where the caller is with signing in: today, days in a row, and what the next day gives
         * @description A sign-in is seen here a moment after it was told.
         *
         *     Roles: `customer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StreakStanding"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All merges: proposed, carried out, withdrawn and undone
         * @description Newest first.
         *
         *     Roles: `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description The shop's id of the customer. */
                    externalId?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    state?: "proposed" | "withdrawn" | "merged" | "undone";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfMergeView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Proposes that a customer becomes part of another one
         * @description Nothing changes before somebody else approves it. Both must be customers of their own, of which nothing was erased.
         *
         *     Roles: `agent`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MergeRequest"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MergeView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A merge
         * @description Roles: `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MergeView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves a merge that somebody else proposed
         * @description From then on the storefront's id of the one leads to the other, who is shown what both are and have.
         *
         *     Roles: `agent`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MergeView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{id}/undoing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undoes a merge
         * @description Both are customers of their own again, with what each had and what was told of each meanwhile. One person does it: two people who were taken for one must not see each other's data any longer than needed.
         *
         *     Roles: `agent`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["UndoingRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MergeView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws a merge that was proposed
         * @description Roles: `agent`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MergeView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Customers who share an e-mail address or a telephone number
         * @description Which one it is, is not told. One that more than 50 have says nothing, and is left out.
         *
         *     Roles: `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfSharedContact"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/merges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what two customers would be together
         * @description Values of personal fields are not in it: they stand in the two profiles.
         *
         *     Roles: `agent`, `admin`.
         */
        get: {
            parameters: {
                query: {
                    /** @description A business date of the store; the first day of the period. */
                    from: string;
                    into: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MergePreview"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All adjustments
         * @description Newest first.
         *
         *     Roles: `agent`, `benefits-manager`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description The shop's id of the customer. */
                    externalId?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    state?: "requested" | "approved" | "declined";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfAdjustmentView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/adjustments/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves an adjustment that somebody else requested
         * @description Its points are booked at once.
         *
         *     Roles: `approver`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/adjustments/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declines an adjustment that somebody else requested
         * @description Roles: `approver`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AdjustmentView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All extensions of points
         * @description Newest first.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfExtensionView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Drafts an extension and counts what it would cost
         * @description For named customers, or those who hold a tier now: who joins it later is not in the batch. Nothing changes before somebody else approves it.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ExtensionRequest"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExtensionView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/extensions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One extension, and how far it has come
         * @description Roles: `benefits-manager`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExtensionView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        /**
         * Withdraws a draft
         * @description Roles: `benefits-manager`, `approver`, `admin`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/extensions/{number}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves an extension that somebody else drafted; it runs at once, in the background
         * @description `If-Match` names the plan that was read, with its cost.
         *
         *     Roles: `approver`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match": string;
                };
                path: {
                    number: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ExtensionView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/liability": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Outstanding points now, what they are worth, and how points come to their end
         * @description It reads the whole ledger, which takes seconds where it is large.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`, `analyst`, `marketer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["LiabilityReport"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/liability/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cost of the programme in a time, cut by tier, benefit, campaign, month and shop
         * @description Points cost what they are worth when they are given. Benefits cost the money that uses, coupons and discounts take off, and what rewards, prizes and free trials cost the store. The two are not added up: rewards are paid for with points. Whichever way it is cut, it comes to the same.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`, `analyst`, `marketer`.
         */
        get: {
            parameters: {
                query: {
                    /** @description `tier`, `benefit`, `campaign`, `month` or `shop`, or several of them with commas between. */
                    by: string;
                    /** @description The first business date. */
                    from: string;
                    /** @description The last. */
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CostView"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/liability/costs/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same as a table
         * @description Roles: `benefits-manager`, `approver`, `admin`, `analyst`, `marketer`.
         */
        get: {
            parameters: {
                query: {
                    by: string;
                    /** @description A business date of the store; the first day of the period. */
                    from: string;
                    /** @description A business date of the store; the last day of the period. Not before `from`, not after today. */
                    to: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/liability/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same by shop, as a table
         * @description Roles: `benefits-manager`, `approver`, `admin`, `analyst`, `marketer`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/months": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All months that were proposed or closed
         * @description Newest first.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`, `analyst`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonthView"][];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/months/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One month, with its roll-forward by shop
         * @description Roles: `benefits-manager`, `approver`, `admin`, `analyst`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Such as `2026-03`. */
                    month: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonthView"];
                    };
                };
            };
        };
        /**
         * Proposes the figures of a month that is over
         * @description Proposed again, they are made from the ledger of now. The first month is one of postings, or after them; then one follows the other.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Such as `2026-03`. */
                    month: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["MonthProposal"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonthView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/months/{month}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Closes a month whose figures somebody else proposed
         * @description For good: what is told later is posted to the next month, with its business date. `If-Match` names the figures that were read.
         *
         *     Roles: `approver`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match": string;
                };
                path: {
                    /** @description Such as `2026-03`. */
                    month: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MonthView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/months/{month}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The lines of the journal as a table
         * @description Debits and credits come to the same sum. `state` says whether the month is closed: a journal of one that is only proposed may still change.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`, `analyst`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Such as `2026-03`. */
                    month: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/months/{month}/roll-forward": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The roll-forward as a table
         * @description `state` says whether the month is closed, or proposed and may still change.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`, `analyst`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description Such as `2026-03`. */
                    month: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/points/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The latest proof of the ledger: last night's, or one that was asked for since
         * @description Roles: `benefits-manager`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Proof"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Counts the whole ledger now and says whether it holds
         * @description Takes seconds where there are many postings.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Proof"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All versions of the policy
         * @description Newest first, without the policies themselves.
         *
         *     Roles: `marketer`, `approver`, `admin`, `analyst`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfPolicyView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Drafts a policy
         * @description Roles: `marketer`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version of the policy
         * @description Roles: `marketer`, `approver`, `admin`, `analyst`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PolicyView"];
                    };
                };
            };
        };
        /**
         * Replaces a draft's text
         * @description With `If-Match`, only the text that was read is replaced.
         *
         *     Roles: `marketer`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match"?: string;
                };
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PolicyDraft"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Withdraws a version
         * @description It keeps its number and stays readable.
         *
         *     Roles: `marketer`, `approver`, `admin`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{version}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves a version
         * @description Only the text that was read is approved: `If-Match` says which, and is required.
         *
         *     Roles: `approver`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match": string;
                };
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApprovalView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{version}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The differences between two versions
         * @description Without `with`, against the policy in force.
         *
         *     Roles: `marketer`, `approver`, `admin`, `analyst`.
         */
        get: {
            parameters: {
                query?: {
                    with?: number;
                };
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DiffView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{version}/dry-run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The result of a version's latest dry run, or how far it has come
         * @description Roles: `marketer`, `approver`, `admin`, `analyst`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DryRun"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Tries a version on all customers
         * @description Roles: `marketer`, `approver`, `admin`, `analyst`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted: it is done later. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DryRunStarted"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{version}/dry-run/movers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The customers who would move, by the latest dry run
         * @description Only once it is done; in the order of customer ids. The list of a version that nobody is at work on any more is forgotten when another version is tried. A cursor leads on in the same selection only.
         *
         *     Roles: `marketer`, `approver`, `admin`, `analyst`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description Only this one; the storefront's id of them. */
                    customer?: string;
                    /** @description Only these: `level` is a tier of the same height that has another code. */
                    direction?: "up" | "down" | "level";
                    /** @description Only those who leave this tier. */
                    from?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    /** @description Only those who move for this. */
                    reason?: "policy" | "cycle-end" | "refund" | "correction" | "override-end" | "merge-undone" | "not-reached" | "tier-gone" | "reached" | "kept";
                    /** @description Only those who come to this tier. */
                    to?: string;
                };
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfMover"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{version}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sets from when on an approved version counts
         * @description Without a body, at once.
         *
         *     Roles: `marketer`, `approver`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: {
                content: {
                    "application/json": components["schemas"]["PublicationRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PublicationView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/{version}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Copies a version into a new draft; the version itself stays as it is
         * @description Roles: `marketer`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/in-force": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The version that counts now
         * @description Roles: `marketer`, `approver`, `admin`, `analyst`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PolicyView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/refreshes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Refreshes of the numbers of a policy
         * @description Newest first.
         *
         *     Roles: `marketer`, `approver`, `admin`, `analyst`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfRefresh"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Draws the numbers of the policy in force anew
         * @description Nothing to say with it: what is drawn, and how far it may move, was approved with the policy.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted: it is done later. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RefreshStarted"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/policies/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The schema of a policy, as JSON Schema
         * @description JSON Schema, draft 2020-12.
         *
         *     Roles: `marketer`, `approver`, `admin`, `analyst`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": unknown;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/programme-terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The terms of the programme, of which joining names the version
         * @description In the caller's language.
         *
         *     Roles: `customer`, `storefront`, `agent`, `marketer`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ProgrammeTermsView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/draws/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The commitment, what can be drawn and, once the draw is over, its seed
         * @description The seed's hash is the commitment, published before the first ticket.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DrawProofView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/draws/{code}/page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A page that checks all tickets in the reader's own browser
         * @description In `lang` where a link names one, else in the language of the browser.
         */
        get: {
            parameters: {
                query?: {
                    lang?: string;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The page */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/draws/{code}/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All tickets, by their numbers
         * @description At most 1,000 a page; a ticket says its nonce and, once drawn, its place, never whose it is.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfProofTicketView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/draws/{code}/verify.js": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The script of the page
         * @description It draws again in the browser, from the seed and the tickets alone.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The script */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/javascript": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/unsubscribe/{link}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a page that asks whether to withdraw
         * @description It changes nothing.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    link: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page that asks */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
                    };
                };
            };
        };
        put?: never;
        /**
         * Withdraws the consent that the link is about
         * @description It takes effect at once, and needs no login.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    link: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Withdrawn */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events that were refused, with the reason
         * @description Newest first.
         *
         *     Roles: `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    code?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    /** @description What became of it: `waiting`, `replayed` or `put-away`; without it, all. */
                    state?: "waiting" | "replayed" | "put-away";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfSuspectView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarantine/{quarantineId}/correction": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the event in as it should have been, by the present rules
         * @description It keeps its `source`, `id` and `subject`, so that it counts once, whoever sends it again; where it came with none that count, the first sound correction fixes them. One that is refused is kept too, sealed, and the last one is replayed from then on. Each stands in the audit with its reason, never with the event.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    quarantineId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["CorrectionRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReplayedView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarantine/{quarantineId}/put-away": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Puts the event away: no replay of it is wanted
         * @description It is counted and found as before, and can still be replayed.
         *
         *     Roles: `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    quarantineId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PutAwayRequest"];
                };
            };
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarantine/{quarantineId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes the event in again, as it came or was corrected last, by the present rules
         * @description The row in quarantine says what became of it. A duplicate was sent anew: it waits no longer.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: {
                    /** @description True: an order that another customer has paid becomes this event's customer's from now on. */
                    moveOrder?: "true" | "false";
                };
                header?: never;
                path: {
                    quarantineId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReplayedView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarantine/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How many events were refused for each reason
         * @description The reason most of whose events wait for a replay comes first.
         *
         *     Roles: `agent`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReasonCounts"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quarantine/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes events of one reason that wait in again, the oldest first, a batch at a time
         * @description Each as it came or was corrected last, by the present rules. `next` is what to send as `after` for the batch behind this one. Asked again from the beginning, it tries those that were refused once more, and takes in nothing twice. Where the batch fails, those before the failure are taken in.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReplayBatch"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReplayBatchView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prices a cart for a customer: each line with what was taken off it, and why
         * @description The combination that leaves the least to pay is found. Nothing changes by asking; the price is certain until `validUntil`, as long as its coupons and points are not used elsewhere meanwhile.
         *
         *     Roles: `storefront`, `agent`, `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StoreQuoteRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuoteView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows a quote as it was given
         * @description Roles: `storefront`, `agent`, `benefits-manager`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuoteView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels the order, paid or not: all of its benefits come back
         * @description Coupons keep their last day, points go back to where they came from. Doing it again changes nothing.
         *
         *     Roles: `storefront`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuotedOrderView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows what has become of the order
         * @description Roles: `storefront`, `agent`, `benefits-manager`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuotedOrderView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Accepts a quote for an order: its coupons and points are set aside until `until`
         * @description The price is that of the quote, also where the customer's tier has changed since. All of it is taken, or nothing: whatever was used elsewhere meanwhile is named in `errors`. A quote is accepted once; the same request again answers what came of the first.
         *
         *     Roles: `storefront`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ConfirmationRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuotedOrderView"];
                    };
                };
                /** @description The first time that this request came. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuotedOrderView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/quotes/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the order was paid: its coupons and points are spent
         * @description An event `order.paid` says the same. It counts as long as the order is reserved. Doing it again changes nothing.
         *
         *     Roles: `storefront`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["QuotedOrderView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recounts of what is stored, and what differed
         * @description Newest first.
         *
         *     Roles: `analyst`, `marketer`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfReconciliation"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Recounts what is stored
         * @description Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted: it is done later. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReconciliationStarted"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reserves a reward with its points, for a customer
         * @description It is set aside until `until`, and is confirmed or cancelled before. The same key reserves once, however often it is sent.
         *
         *     Roles: `storefront`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RedemptionRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RedemptionView"];
                    };
                };
                /** @description The first time that this request came. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RedemptionView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redemptions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Cancels a redemption that is not confirmed
         * @description Its points come back. Doing it again changes nothing.
         *
         *     Roles: `storefront`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redemptions/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancels a redemption that is not confirmed, with a reason
         * @description Its points come back. Doing it again changes nothing.
         *
         *     Roles: `agent`, `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReasonRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RedemptionView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redemptions/{id}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirms a redemption: its points are spent, and what is to be paid was paid
         * @description Doing it again changes nothing.
         *
         *     Roles: `storefront`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RedemptionView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/redemptions/{id}/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Takes a redemption back that was confirmed
         * @description Its points go back to where they came from, with the last day they had: those whose last day is over expire at once. The stock stays as it is. Doing it again changes nothing.
         *
         *     Roles: `storefront`, `agent`, `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ReasonRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RedemptionView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reward-catalogue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All rewards, drafts and withdrawn ones too, by code
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfRewardView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Adds a reward, as a draft
         * @description Its code is never used again.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewReward"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RewardView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reward-catalogue/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One reward
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RewardView"];
                    };
                };
            };
        };
        /**
         * Changes a reward
         * @description It counts for the next redemption; those that are open keep their price. The stock is corrected elsewhere.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["RewardContentInput"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RewardView"];
                    };
                };
            };
        };
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reward-catalogue/{code}/offering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Puts a reward on offer
         * @description Doing it again changes nothing.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RewardView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reward-catalogue/{code}/redemptions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The redemptions of a reward, of all customers, newest first
         * @description Roles: `agent`, `benefits-manager`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfRedemptionView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reward-catalogue/{code}/stock-changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All corrections of a reward's stock, newest first
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfStockChangeView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Adds pieces to a reward's stock, or takes some away
         * @description The same key counts once, however often it is sent.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description Chosen by the client: the same request with the same key is done once, and answered as the first. */
                    "Idempotency-Key": string;
                };
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StockChangeRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StockChangeView"];
                    };
                };
                /** @description The first time that this request came. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StockChangeView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/reward-catalogue/{code}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraws a reward
         * @description Redemptions that are open can still be confirmed. Doing it again changes nothing.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["RewardView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/rewards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The rewards on offer, by code
         * @description Members read what is in their way; storefronts what is in everybody's, and that of one customer under `/customers/{externalId}/rewards`.
         *
         *     Roles: `customer`, `storefront`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfOfferView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stacking-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Shows the rules that count
         * @description Roles: `storefront`, `agent`, `analyst`, `marketer`, `approver`, `benefits-manager`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StackingView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stacking-rules/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All versions of the rules of stacking, newest first
         * @description Roles: `agent`, `analyst`, `marketer`, `approver`, `benefits-manager`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfStackingView"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Drafts rules of stacking
         * @description Roles: `benefits-manager`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StackingRequest"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StackingView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stacking-rules/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One version
         * @description Roles: `agent`, `analyst`, `marketer`, `approver`, `benefits-manager`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StackingView"];
                    };
                };
            };
        };
        /**
         * Replaces a draft
         * @description With `If-Match`, only what was read is replaced.
         *
         *     Roles: `benefits-manager`, `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match"?: string;
                };
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StackingRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StackingView"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Withdraws a draft
         * @description It keeps its number and stays readable.
         *
         *     Roles: `benefits-manager`, `approver`, `admin`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/stacking-rules/versions/{version}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approves a draft that somebody else wrote: it counts for every quote from now on
         * @description Quotes that were given keep their price. `If-Match` names the text that was read.
         *
         *     Roles: `approver`, `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match": string;
                };
                path: {
                    /** @description The number of a policy. */
                    version: number;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StackingView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where all customers stand, the most valuable first
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description Only this level. */
                    churn?: "none" | "low" | "middle" | "high";
                    /** @description Only this stage. */
                    lifecycle?: "new" | "growing" | "mature" | "declining" | "dormant" | "lost";
                    /** @description How many items a page has at most. */
                    limit?: number;
                    /** @description Only customers of this member status. */
                    memberStatus?: "guest" | "member" | "frozen" | "excluded" | "left";
                    /** @description Only this type; `none` has no order in the window. */
                    rfmType?: "important-value" | "important-development" | "important-keep" | "important-winback" | "general-value" | "general-development" | "general-keep" | "general-winback" | "none";
                    /** @description The highest or newest first; a cursor leads on in its own order only. */
                    sort?: "growthValue" | "spend" | "orders" | "lastEventAt";
                    tier?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfStandingRow"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/standings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The same customers in the same order, all of them in one file
         * @description Roles: `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Only this level. */
                    churn?: "none" | "low" | "middle" | "high";
                    /** @description Only this stage. */
                    lifecycle?: "new" | "growing" | "mature" | "declining" | "dormant" | "lost";
                    /** @description Only customers of this member status. */
                    memberStatus?: "guest" | "member" | "frozen" | "excluded" | "left";
                    /** @description Only this type; `none` has no order in the window. */
                    rfmType?: "important-value" | "important-development" | "important-keep" | "important-winback" | "general-value" | "general-development" | "general-keep" | "general-winback" | "none";
                    /** @description The highest or newest first. */
                    sort?: "growthValue" | "spend" | "orders" | "lastEventAt";
                    tier?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tiers/{code}/benefits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * By the package that counts now, and all in one page
         * @description Roles: `customer`, `storefront`, `analyst`, `marketer`, `benefits-manager`, `agent`, `approver`, `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    code: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfTierBenefitView"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All webhooks, by name, and the types of events that there are for them
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookList"];
                    };
                };
            };
        };
        put?: never;
        /**
         * Adds a webhook
         * @description The answer shows its secret, which is not shown again.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WebhookRequest"];
                };
            };
            responses: {
                /** @description Made. */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook
         * @description Roles: `admin`.
         */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookView"];
                    };
                };
            };
        };
        /**
         * Replaces a webhook's settings
         * @description With `If-Match`, only the version that was read is replaced. Its secret stays.
         *
         *     Roles: `admin`.
         */
        put: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match"?: string;
                };
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["WebhookRequest"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookView"];
                    };
                };
            };
        };
        post?: never;
        /**
         * Removes a webhook, with what waits for it and the log of its deliveries
         * @description With `If-Match`, only the version that was read is removed.
         *
         *     Roles: `admin`.
         */
        delete: {
            parameters: {
                query?: never;
                header?: {
                    /** @description The `hash` of the text that was read. */
                    "If-Match"?: string;
                };
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Deliveries to a webhook, with each try
         * @description Newest first.
         *
         *     Roles: `admin`.
         */
        get: {
            parameters: {
                query?: {
                    /** @description Where the page before ended: its `next`. Left out: from the beginning. */
                    after?: string;
                    /** @description How many items a page has at most. */
                    limit?: number;
                    /** @description What became of it: `waiting`, `delivered`, `failed` or `dropped`; without it, all. */
                    state?: "waiting" | "delivered" | "failed" | "dropped";
                };
                header?: never;
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PageOfLoggedDelivery"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/deliveries/{deliveryId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends something to a webhook once more, under the id that it had
         * @description Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    deliveryId: string;
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done; there is nothing to say. */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/ping": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends a trial to a webhook, about nobody
         * @description What came of it stands in the log a moment later.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Accepted: it is done later. */
                202: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["PingView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sends everything that failed since a moment to a webhook once more
         * @description Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["FailedSince"];
                };
            };
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ReplayedDeliveries"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhookId}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replaces a webhook's secret
         * @description The answer shows the new one, which is not shown again. Until the old one ends, deliveries are signed with both.
         *
         *     Roles: `admin`.
         */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    webhookId: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Done. */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["WebhookView"];
                    };
                };
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ActionView: {
            /** @description Only the first action of its kind earns. */
            firstOnly: boolean;
            /**
             * Format: int64
             * @description Points at most on one day; null: without a limit.
             */
            mostPerDay: number | null;
            /**
             * Format: int64
             * @description Likewise, in one calendar month.
             */
            mostPerMonth: number | null;
            /** Format: int32 */
            pendingDays: number;
            /** Format: int64 */
            points: number;
            /** @description Only there; null: everywhere. */
            shop: string | null;
            /**
             * @description `review`, `share`, `sign-in`, `birthday`, `profile`, `survey`, `referral` or `invited`.
             * @enum {string}
             */
            source: "review" | "share" | "sign-in" | "birthday" | "profile" | "survey" | "referral" | "invited";
            /** @description Whether the tier's multiplier applies. */
            tiered: boolean;
        };
        Activating: {
            /**
             * Format: date
             * @description The day from which they can be spent, if their order is not completed before.
             * @example 2026-03-02
             */
            on: string;
            /** Format: int64 */
            points: number;
        };
        /** @description An activity as people write it, without its code. */
        ActivityContent: {
            /**
             * Format: date
             * @description The first day, in the store's zone.
             * @example 2026-03-02
             */
            from: string;
            /**
             * @description `member-day`, `lottery`, `quiz`, `free-trial` or `sign-in-streak`.
             * @enum {string}
             */
            kind: "member-day" | "lottery" | "quiz" | "free-trial" | "sign-in-streak";
            /** @description Only of a `lottery`. */
            lottery: components["schemas"]["LotteryTerms"] | null;
            /** @description The lowest tier that may take part; null: every tier. */
            lowestTier: string | null;
            /** @description In `zh-CN` and `en`. */
            names: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @description The most points that it gives, all customers together; null: without a limit.
             */
            pointsBudget: number | null;
            /** @description `member-day`: the earning promotion that multiplies, by its code. */
            promotion: string | null;
            /** @description Only of a `quiz`. */
            quiz: components["schemas"]["QuizTerms"] | null;
            /** @description The one that holds it, as behaviour names it; null: all do. */
            shop: string | null;
            /** @description Only of a `sign-in-streak`. */
            streak: components["schemas"]["StreakTerms"] | null;
            /** @description What customers read of its terms, in `zh-CN` and `en`. */
            terms: {
                [key: string]: string;
            };
            /** @description Only of a `free-trial`. */
            trial: components["schemas"]["FreeTrialTerms"] | null;
            /**
             * Format: date
             * @description The last day.
             * @example 2026-03-02
             */
            until: string;
        };
        /** @description An activity as people write it, without its code. */
        ActivityContentInput: {
            /**
             * Format: date
             * @description The first day, in the store's zone.
             * @example 2026-03-02
             */
            from: string;
            /**
             * @description `member-day`, `lottery`, `quiz`, `free-trial` or `sign-in-streak`.
             * @enum {string}
             */
            kind: "member-day" | "lottery" | "quiz" | "free-trial" | "sign-in-streak";
            /** @description Only of a `lottery`. */
            lottery?: components["schemas"]["LotteryTermsInput"] | null;
            /** @description The lowest tier that may take part; null: every tier. */
            lowestTier?: string | null;
            /** @description In `zh-CN` and `en`. */
            names: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @description The most points that it gives, all customers together; null: without a limit.
             */
            pointsBudget?: number | null;
            /** @description `member-day`: the earning promotion that multiplies, by its code. */
            promotion?: string | null;
            /** @description Only of a `quiz`. */
            quiz?: components["schemas"]["QuizTermsInput"] | null;
            /** @description The one that holds it, as behaviour names it; null: all do. */
            shop?: string | null;
            /** @description Only of a `sign-in-streak`. */
            streak?: components["schemas"]["StreakTermsInput"] | null;
            /** @description What customers read of its terms, in `zh-CN` and `en`. */
            terms: {
                [key: string]: string;
            };
            /** @description Only of a `free-trial`. */
            trial?: components["schemas"]["FreeTrialTermsInput"] | null;
            /**
             * Format: date
             * @description The last day.
             * @example 2026-03-02
             */
            until: string;
        };
        /** @description An activity as members see it. */
        ActivityView: {
            code: string;
            /**
             * Format: int32
             * @description `sign-in-streak`: how many days in a row earn.
             */
            days?: number;
            /**
             * Format: int64
             * @description `sign-in-streak`: the points that they earn.
             */
            earns?: number;
            /**
             * Format: date
             * @description The first day, in the store's zone.
             * @example 2026-03-02
             */
            from: string;
            /**
             * @description `member-day`, `lottery`, `quiz`, `free-trial` or `sign-in-streak`.
             * @enum {string}
             */
            kind: "member-day" | "lottery" | "quiz" | "free-trial" | "sign-in-streak";
            /**
             * Format: int32
             * @description How often one customer may take part in a period; absent: it takes its course by itself.
             */
            limit?: number;
            /** @description The lowest tier that may take part; absent: every tier. */
            lowestTier?: string;
            /** @description In the caller's language. */
            name: string;
            /** @description What is in the way; absent where the caller can take part now. */
            obstacle?: components["schemas"]["EntryObstacle"];
            /**
             * @description `day` or `once`: what the limit counts for; absent likewise.
             * @enum {string}
             */
            period?: "day" | "once";
            /**
             * Format: int32
             * @description `free-trial`: how many applicants win.
             */
            places?: number;
            /**
             * Format: int64
             * @description What taking part costs; 0: nothing.
             */
            points: number;
            /** @description `lottery`: all that were in the urn; the page `/public/draws/{code}/page` says what of them was drawn. */
            prizes?: components["schemas"]["PrizeView"][];
            /** @description `member-day`: the earning promotion, by its code. */
            promotion?: string;
            /** @description In the caller's language. */
            terms: string;
            /**
             * Format: date
             * @description The last day.
             * @example 2026-03-02
             */
            until: string;
        };
        AdjustmentRequest: {
            /** @description What it is about, for staff. The customer reads it too, in all that is kept of them. */
            note: string;
            /**
             * Format: int64
             * @description More than zero to give them, less to take them; not zero.
             */
            points: number;
            /** @enum {string} */
            reason: "goodwill" | "correction" | "compensation" | "migration" | "misuse";
            /** @description Of what it is about, as behaviour names it. */
            shop?: string | null;
        };
        /** @description An adjustment as staff read it. */
        AdjustmentView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            decidedAt?: string;
            /** @description Likewise; never the same one. */
            decidedBy?: string;
            externalId: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /** @description What it is about; empty where the customer was erased. */
            note: string;
            /**
             * Format: int64
             * @description More than zero where they are given, less where they are taken.
             */
            points: number;
            /**
             * @description `goodwill`, `correction`, `compensation`, `migration` or `misuse`.
             * @enum {string}
             */
            reason: "goodwill" | "correction" | "compensation" | "migration" | "misuse";
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            requestedAt: string;
            /** @description A login of the staff. */
            requestedBy: string;
            /**
             * @description `requested`, `approved` or `declined`.
             * @enum {string}
             */
            state: "requested" | "approved" | "declined";
        };
        AffectedCustomer: {
            externalId: string;
            points: components["schemas"]["PointsPair"];
        };
        AgentList: {
            logins: string[];
        };
        AlarmView: {
            acknowledgedAt: string | null;
            /** @description Who has it in hand. */
            acknowledgedBy: string | null;
            /** @description What to do about it, in the caller's language. */
            advice: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            occurredAt: string;
            /** @description The service, such as `benefits-service`. */
            raisedBy: string;
            /** @description What is the matter, in the caller's language. */
            text: string;
            /** @description Such as `consumer-lagging`. */
            type: string;
        };
        AppealRequest: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            decisionId: string;
            text: string;
        };
        ApplicationRequest: {
            /** @description 32 hexadecimal digits that the member's own machine chose. */
            nonce: string;
        };
        ApplicationView: {
            /** @description As it was sent. */
            nonce: string;
            /**
             * Format: int64
             * @description Of the application, of all there are.
             */
            number: number;
            /**
             * Format: date
             * @description `won`: the last day to report, in the store's zone.
             * @example 2026-03-02
             */
            reportUntil?: string;
            /**
             * @description `applied`, `won`, `lost` or `reported`.
             * @enum {string}
             */
            state: "applied" | "won" | "lost" | "reported";
        };
        ApprovalView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            approvedAt: string;
            approver: string;
            hash: string;
            /**
             * @description `DRAFT`, `APPROVED`, `PUBLISHED` or `WITHDRAWN`.
             * @enum {string}
             */
            state: "DRAFT" | "APPROVED" | "PUBLISHED" | "WITHDRAWN";
            /** Format: int32 */
            version: number;
        };
        AssignmentRequest: {
            assignee?: string | null;
        };
        /** @description One act, as written in the audit. */
        AuditEntry: {
            /** @description Such as `policy.published`. */
            action: string;
            /** @description Who did it: a login of the realm, or `customer:` and a customer's id. */
            actor: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            at: string;
            details: unknown;
            /** @description SHA-256, in hexadecimal digits, of the hash before and this entry. */
            hash: string;
            /**
             * Format: int64
             * @description 1 for the first entry, one more for each.
             */
            position: number;
            /** @description What it was done to: an id. */
            subject: string;
        };
        Balance: {
            /** @description The pending points by the day on which they become available at the latest, the earliest first; an order that is completed before makes its points available then. */
            activating: components["schemas"]["Activating"][];
            /**
             * Format: int64
             * @description What can be spent now.
             */
            available: number;
            /** @description The available points by their last day, the earliest first. */
            expiring: components["schemas"]["Expiring"][];
            /** @description Up to when orders and tiers are counted; absent for a moment after the service was started. */
            freshAsOf: string | null;
            /**
             * Format: int64
             * @description What becomes available once the orders are completed.
             */
            pending: number;
            /**
             * Format: int64
             * @description What is set aside for redemptions that are not confirmed.
             */
            reserved: number;
        };
        /** @description A batch of coupons as people write it. Its days are either `validFrom` and `validUntil`, or `validDays`. */
        BatchContent: {
            /**
             * @description `generated`, `imported` or `shared`.
             * @enum {string}
             */
            codes: "generated" | "imported" | "shared";
            /** @description The terms as customers read them, in `zh-CN` and `en`. */
            descriptions: {
                [key: string]: string;
            };
            /**
             * @description `fixed`, `percentage`, `threshold`, `shipping` or `category`.
             * @enum {string}
             */
            kind: "fixed" | "percentage" | "threshold" | "shipping" | "category";
            /** @description In `zh-CN` and `en`. */
            names: {
                [key: string]: string;
            };
            /**
             * Format: int32
             * @description How many of them one customer may get; null: without a limit.
             */
            perCustomer: number | null;
            terms: components["schemas"]["CouponFields"];
            /**
             * Format: int32
             * @description How many of them may be issued; null: without a limit.
             */
            total: number | null;
            /**
             * Format: int32
             * @description So many days after the day of issue, to the end of the last.
             */
            validDays: number | null;
            /** @description The first day, in the store's zone. */
            validFrom: string | null;
            /** @description The last day, to its end. */
            validUntil: string | null;
        };
        /** @description A batch of coupons as people write it. Its days are either `validFrom` and `validUntil`, or `validDays`. */
        BatchContentInput: {
            /**
             * @description `generated`, `imported` or `shared`.
             * @enum {string}
             */
            codes: "generated" | "imported" | "shared";
            /** @description The terms as customers read them, in `zh-CN` and `en`. */
            descriptions: {
                [key: string]: string;
            };
            /**
             * @description `fixed`, `percentage`, `threshold`, `shipping` or `category`.
             * @enum {string}
             */
            kind: "fixed" | "percentage" | "threshold" | "shipping" | "category";
            /** @description In `zh-CN` and `en`. */
            names: {
                [key: string]: string;
            };
            /**
             * Format: int32
             * @description How many of them one customer may get; null: without a limit.
             */
            perCustomer?: number | null;
            terms: components["schemas"]["CouponFieldsInput"];
            /**
             * Format: int32
             * @description How many of them may be issued; null: without a limit.
             */
            total?: number | null;
            /**
             * Format: int32
             * @description So many days after the day of issue, to the end of the last.
             */
            validDays?: number | null;
            /** @description The first day, in the store's zone. */
            validFrom?: string | null;
            /** @description The last day, to its end. */
            validUntil?: string | null;
        };
        BatchView: {
            author: string;
            /** @description Whose coupons these are; null: staff wrote the batch. */
            benefit: string | null;
            content: components["schemas"]["BatchContent"];
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /**
             * Format: int32
             * @description How many coupons of it there are; null: those of benefits are not counted here.
             */
            issued: number | null;
            /**
             * @description `draft`, `open` or `closed`.
             * @enum {string}
             */
            state: "draft" | "open" | "closed";
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            writtenAt: string;
        };
        /** @description A benefit as people write it, without its code. */
        BenefitContent: {
            /** @description Of one use to the store; members never see it. */
            cost: components["schemas"]["Money"];
            /** @description What customers read of its terms, in `zh-CN` and `en`. */
            descriptions: {
                [key: string]: string;
            };
            /**
             * @description `discount`, `points-multiplier`, `coupon`, `gift`, `free-trial`, `priority-shipping`, `priority-refund`, `dedicated-service` or `members-event`.
             * @enum {string}
             */
            kind: "discount" | "points-multiplier" | "coupon" | "gift" | "free-trial" | "priority-shipping" | "priority-refund" | "dedicated-service" | "members-event";
            /** @description In `zh-CN` and `en`. */
            names: {
                [key: string]: string;
            };
            /**
             * @description `end` or `keep`: what becomes of it when its customer leaves the tier.
             * @enum {string}
             */
            onLeaving: "end" | "keep";
            /**
             * @description `day`, `month`, `year` or `once`: what the quota counts for, in the store's zone.
             * @enum {string}
             */
            period: "day" | "month" | "year" | "once";
            /**
             * Format: int32
             * @description How often one customer may use it in a period; null: without a limit.
             */
            quota: number | null;
            terms: components["schemas"]["TermsFields"];
        };
        /** @description A benefit as people write it, without its code. */
        BenefitContentInput: {
            /** @description Of one use to the store; members never see it. */
            cost: components["schemas"]["MoneyInput"];
            /** @description What customers read of its terms, in `zh-CN` and `en`. */
            descriptions: {
                [key: string]: string;
            };
            /**
             * @description `discount`, `points-multiplier`, `coupon`, `gift`, `free-trial`, `priority-shipping`, `priority-refund`, `dedicated-service` or `members-event`.
             * @enum {string}
             */
            kind: "discount" | "points-multiplier" | "coupon" | "gift" | "free-trial" | "priority-shipping" | "priority-refund" | "dedicated-service" | "members-event";
            /** @description In `zh-CN` and `en`. */
            names: {
                [key: string]: string;
            };
            /**
             * @description `end` or `keep`: what becomes of it when its customer leaves the tier.
             * @enum {string}
             */
            onLeaving: "end" | "keep";
            /**
             * @description `day`, `month`, `year` or `once`: what the quota counts for, in the store's zone.
             * @enum {string}
             */
            period: "day" | "month" | "year" | "once";
            /**
             * Format: int32
             * @description How often one customer may use it in a period; null: without a limit.
             */
            quota?: number | null;
            terms: components["schemas"]["TermsFieldsInput"];
        };
        /** @description The most that all customers' benefits cost in a year, if everybody uses what their tier gives. */
        BenefitCost: {
            /** @description By those of the candidate; likewise. */
            after: components["schemas"]["Money"] | null;
            /** @description By the tiers of the policy in force; absent without a package. */
            before: components["schemas"]["Money"] | null;
            /**
             * Format: int32
             * @description The package of benefits in force; absent where none was published.
             */
            packageVersion: number | null;
            /** @description The codes of benefits without a limit, or in another currency: they are in neither sum. */
            unbounded: string[];
        };
        /** @description A use of a benefit. */
        BenefitUseView: {
            /** @description Of the benefit. */
            code: string;
            /** @description Of the benefit, in the caller's language. */
            name: string;
            /** @description What it was used for, as the sender calls it. */
            reference: string | null;
            /** @description Since when it does not count; null: it counts. */
            takenBackAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            usedAt: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            useId: string;
        };
        BenefitView: {
            author: string;
            code: string;
            content: components["schemas"]["BenefitContent"];
            /** @description Null: it can be put into packages. */
            retiredAt: string | null;
            /** Format: int32 */
            version: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            writtenAt: string;
        };
        /**
         * @description The guardrail that decided; the last one that applied.
         * @enum {string}
         */
        BindingGuardrail: "none" | "move" | "lowest" | "highest" | "tier-below" | "nobody-there";
        BreakagePoint: {
            /**
             * @description The share that has expired by that age.
             * @example 688.00
             */
            expired: string;
            /**
             * Format: int64
             * @description Points that are at least so old.
             */
            issued: number;
            /**
             * Format: int32
             * @description Of age.
             */
            months: number;
            /**
             * @description The share of points that is spent by that age.
             * @example 688.00
             */
            redeemed: string;
        };
        CampaignGroupRequest: {
            /** @description Of at most 10,000 customers; null where a tier is given. */
            externalIds?: string[] | null;
            /** @description Those who hold it now; null where customers are named. */
            tier?: string | null;
        };
        CampaignRefusalView: {
            /** Format: int64 */
            customers: number;
            /** @description The same in the caller's language. */
            detail: string;
            /** @description Such as `customer-limit`, `total-limit`, `no-codes`, `not-open` or `not-taking-part`. */
            reason: string;
        };
        CampaignView: {
            /** @description Who began it. */
            author: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            begunAt: string;
            /** @description What it is known by, also in the costs. */
            campaign: string;
            /** Format: int64 */
            customers: number;
            /**
             * Format: int64
             * @description Those of them at whom the last try failed; they are tried again.
             */
            failing: number;
            /**
             * Format: int64
             * @description Customers who got their coupon.
             */
            issued: number;
            /** @description Customers who get none, by reason. */
            refused: components["schemas"]["CampaignRefusalView"][];
            /**
             * Format: int64
             * @description Customers whose turn is still to come.
             */
            waiting: number;
        };
        /**
         * @description Something was put into the cart.
         * @example {
         *       "data": {
         *         "productId": "P-77",
         *         "quantity": 2
         *       },
         *       "id": "e-cart-added-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "cart.added"
         *     }
         */
        CartAddedEvent: {
            /** @description Other fields are left alone. */
            data: {
                /** @description The product. */
                productId: string;
                quantity: components["schemas"]["EventQuantity"];
            };
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "cart.added";
        };
        CartLineRequest: {
            /** @description Of all its pieces. */
            amount: components["schemas"]["MoneyInput"];
            /** @description As the terms of coupons call it. */
            category?: string | null;
        };
        /**
         * @description Something was taken out of the cart.
         * @example {
         *       "data": {
         *         "productId": "P-77",
         *         "quantity": 1
         *       },
         *       "id": "e-cart-removed-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "cart.removed"
         *     }
         */
        CartRemovedEvent: {
            /** @description Other fields are left alone. */
            data: {
                /** @description The product. */
                productId: string;
                quantity: components["schemas"]["EventQuantity"];
            };
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "cart.removed";
        };
        CartRequest: {
            externalId: string;
            lines: components["schemas"]["CartLineRequest"][];
            /** @description An order or a quote that may have it locked already. */
            orderId?: string | null;
            /** @description What sending the cart costs. */
            shipping?: components["schemas"]["MoneyInput"] | null;
        };
        CatalogueView: {
            /** @description Who wrote it, put it on or ended it last. */
            author: string;
            code: string;
            content: components["schemas"]["ActivityContent"];
            /** @description When people ended it; null where they did not. */
            endedAt: string | null;
            /** @description To be sent as `If-Match` with the next step. */
            hash: string;
            /**
             * Format: int64
             * @description Out of its budget.
             */
            pointsGiven: number;
            /** @description When it was put on; null of a draft. */
            startedAt: string | null;
            /**
             * @description `draft`, `on` or `ended`; one that is on is over after its last day too.
             * @enum {string}
             */
            state: "draft" | "on" | "ended";
            /** @description What would keep a draft from being put on now, as of one that is read or written by itself: lists have none. */
            warnings: components["schemas"]["StartWarning"][];
            /** @description All who wrote any of it: somebody else puts it on. */
            writers: string[];
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            writtenAt: string;
        };
        Cell: {
            /** Format: int64 */
            customers: number;
            /** @description Absent for entries, who are not among all at the start. */
            shareOfAll?: number;
            shareOfRow: number;
            to: string;
        };
        /** @description Whether every entry follows from the one before. */
        ChainView: {
            /**
             * Format: int64
             * @description The position of the first entry that does not follow; null where there is none.
             */
            brokenAt: number | null;
            /**
             * Format: int64
             * @description How many do, from the first on without a gap. Cutting off the end breaks nothing that is left: whoever wants to notice that compares this and `lastHash` with what they were told before.
             */
            entries: number;
            intact: boolean;
            /** @description Of the last of these entries; null where the chain is broken. */
            lastHash: string | null;
            /** @description What is wrong there. */
            reason: string | null;
        };
        ChangeView: {
            /** @description Null: it is no longer there. */
            after: unknown;
            /** @description Null: it was not there. */
            before: unknown;
            path: string;
            /** @description Whether it may cost members a tier, and so deserves notice. */
            restrictive: boolean;
            sentence: {
                [key: string]: string;
            };
        };
        CodeHolderView: {
            coupon: components["schemas"]["CouponView"];
            externalId: string;
        };
        CodeLookupView: {
            /** @description Its name in the caller's language. */
            batch: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            batchId: string;
            /** @description As people see it. */
            code: string;
            /** @description Whether no customer has it; a shared one is never free. */
            free: boolean;
            /** @description Newest first: one at most, or the newest fifty where the code is shared. */
            holders: components["schemas"]["CodeHolderView"][];
        };
        CodeRequest: {
            /** @description In any case or width, with blanks or hyphens. */
            code: string;
        };
        CodeView: {
            code: string;
            /** @description Whether no customer has it. */
            free: boolean;
        };
        CodeWish: {
            /** Format: int32 */
            count: number;
            /**
             * Format: int32
             * @description Of each, without hyphens; null: 16.
             */
            length?: number | null;
        };
        /**
         * @description The customer took part in the community.
         * @example {
         *       "data": {
         *         "kind": "answer"
         *       },
         *       "id": "e-community-posted-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "community.posted"
         *     }
         */
        CommunityPostedEvent: {
            /** @description Other fields are left alone. */
            data: {
                /**
                 * @description What it was.
                 * @enum {string}
                 */
                kind: "question" | "answer" | "like";
            };
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "community.posted";
        };
        /** @description The fields of a standing that are compared. */
        ComparedStanding: {
            /**
             * Format: int32
             * @description Of all that an assessment says, see `Assessment`.
             */
            fingerprint: number;
            /** Format: int64 */
            growthValue: number;
            /** Format: int64 */
            orders: number;
            /** @description Within the policy's window, in the store's currency. */
            spend: number;
            tier: string;
        };
        /** @description The length and the digest of the whole file, which its parts must come to. */
        CompletionRequest: {
            /**
             * Format: int64
             * @description How many it has.
             */
            bytes: number;
            /** @description Its SHA-256, as 64 lower-case hexadecimal digits. */
            sha256: string;
        };
        Component: {
            /** Format: int64 */
            cap: number;
            code: string;
            /** Format: int64 */
            points: number;
            value: number;
        };
        ConfirmationRequest: {
            /** @description As the storefront calls it, here and in events. */
            orderId: string;
        };
        ConfirmationView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            confirmedAt: string;
            service: string;
        };
        ConsentRequest: {
            granted: boolean;
            /** @description The language it was shown in, a BCP 47 tag. */
            locale?: string | null;
            /** @description Where they said it, such as `checkout`. */
            source?: string | null;
            /** @description The text that the customer saw, one word; needed for a yes. */
            textVersion?: string | null;
        };
        ConsentText: {
            channel: string;
            /** @description Whether it is the one to show now. */
            current: boolean;
            /** @description Of the text, a BCP 47 tag. */
            language: string;
            purpose: string;
            text: string;
            title: string;
            /** @description What a consent names as its `textVersion`. */
            version: string;
        };
        ConsentTextList: {
            texts: components["schemas"]["ConsentText"][];
        };
        ConsentView: {
            /**
             * @description `email`, `sms` or `inbox`.
             * @enum {string}
             */
            channel: "email" | "sms" | "inbox";
            /** @description Whether it is a yes that counts: a minor's counts once a guardian agrees. */
            effective: boolean;
            /** @description What the customer said. */
            granted: boolean;
            locale: string | null;
            /**
             * @description `marketing` or `personalisation`.
             * @enum {string}
             */
            purpose: "marketing" | "personalisation";
            /**
             * Format: date-time
             * @description When it was last said.
             * @example 2026-03-02T09:30:00Z
             */
            recordedAt: string;
            /**
             * Format: date-time
             * @description Since when the answer is this one.
             * @example 2026-03-02T09:30:00Z
             */
            since: string;
            source: string | null;
            textVersion: string | null;
        };
        ContactHolderView: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            customerId: string;
            externalId: string;
            /** @description Whether the customer proved to the shop that it is theirs. */
            verified: boolean;
        };
        ContactOwner: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            customerId: string;
            externalId: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            registeredAt: string;
            /** @description Whether the customer proved to the shop that it is theirs. */
            verified: boolean;
        };
        /** @description An address or a number of a customer's, as the shop wrote it. It is sealed in the profile: fields are only ever added. */
        ContactPoint: {
            value: string;
            /** @description Whether the customer proved to the shop that it is theirs. */
            verified: boolean;
        };
        ContactSearchView: {
            /** @description In its normal form and masked. */
            contact: string;
            /** @description Who have it: who verified it first, then by their external ids. */
            customers: components["schemas"]["ContactHolderView"][];
            /** @description Whether others have it too. */
            more: boolean;
        };
        /**
         * @description How whoever corrects an event knows what is right. Codes, since a text of somebody's own might name a customer.
         * @enum {string}
         */
        CorrectionReason: "sender-confirmed" | "store-records" | "form-only";
        CorrectionRequest: {
            /** @description The whole event as JSON, as a text: as in `GET /quarantine`. */
            event: string;
            /** @description How it is known what is right. `sender-confirmed`: the sender said so; `store-records`: the store's records say so; `form-only`: only the form was wrong. */
            reason: components["schemas"]["CorrectionReason"];
        };
        CorrectionView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            at: string;
            /** @description The login of who corrected it. */
            by: string;
            /** @description As it was corrected; of somebody erased its type and time, no more. */
            event: string;
            /** @enum {string} */
            reason: "sender-confirmed" | "store-records" | "form-only";
        };
        /** @description The money spent in a month to win customers and to retain them. */
        CostEntry: {
            acquisition: components["schemas"]["MoneyInput"];
            retention: components["schemas"]["MoneyInput"];
        };
        CostPair: {
            now: components["schemas"]["Money"];
            then: components["schemas"]["Money"];
        };
        /** @description The cost of winning a customer, and of retaining one, month by month. */
        CostReport: {
            definitions: {
                [key: string]: string;
            };
            /** @description Those that costs were entered for, the oldest first. */
            months: components["schemas"]["CostRow"][];
        };
        CostRow: {
            acquisition: components["schemas"]["Money"];
            /** @description Null without any. */
            costPerNewCustomer: components["schemas"]["Money"] | null;
            /** @description Null without any. */
            costPerRetainedCustomer: components["schemas"]["Money"] | null;
            /** @example 2026-03 */
            month: string;
            /** Format: int64 */
            newCustomers: number;
            /**
             * Format: int64
             * @description Null for months whose orders are no longer kept.
             */
            retainedCustomers: number | null;
            retention: components["schemas"]["Money"];
        };
        /** @description The cost of the programme of one tier, benefit, campaign, month or shop, or of some of these together. All that it is not cut by is null. */
        CostView: {
            /** @description The money that they took off, or that they cost the store. */
            benefitCost: components["schemas"]["Money"];
            /** @description The code of a promotion that earned more points, or of an activity; null: none is known. */
            campaign: string | null;
            /** @description `points`: what earned them, such as `order`; `coupon`: the id of the batch; otherwise the code of the benefit, reward or activity. */
            code: string | null;
            /**
             * Format: int64
             * @description Benefits that were used or handed out, less those taken back.
             */
            count: number;
            /** @description Of what it is: `points`, `benefit`, `coupon`, `reward`, `prize` or `free-trial`. */
            kind: string | null;
            /** @description Such as `2026-03`. */
            month: string | null;
            /** @description `coupon`: what the batch is called, in the reader's language; null: the code says it. */
            name: string | null;
            /**
             * Format: int64
             * @description That were given, less those taken back.
             */
            points: number;
            /** @description Those points at what a point is worth. */
            pointsCost: components["schemas"]["Money"];
            /** @description Where the cause was; null: it names none. */
            shop: string | null;
            /** @description Of the customer at that moment; null: none was known. */
            tier: string | null;
            /**
             * Format: int64
             * @description How many of them nobody has said the cost of: their cost is not in the sum.
             */
            unpriced: number;
        };
        /** @description How much there is to do. */
        Counts: {
            /** Format: int64 */
            assigned: number;
            /**
             * Format: int64
             * @description Assigned to the caller.
             */
            mine: number;
            /** @description Null where all is resolved. */
            oldestUnresolvedAt: string | null;
            /** Format: int64 */
            open: number;
            /** Format: int64 */
            resolved: number;
        };
        CouponCheckView: {
            /** @description The same in the caller's language. */
            detail: string | null;
            fits: boolean;
            /** @description To its end in the store's zone. */
            lastDay: string | null;
            /** @description How much more the goods that count must come to. */
            missing: components["schemas"]["Money"] | null;
            /** @description What it would take off by itself; null: it does not fit. */
            off: components["schemas"]["Money"] | null;
            /** @description Why it does not fit, such as `expired` or `below-threshold`. */
            reason: string | null;
        };
        /** @description The amounts of a coupon as they are written. Each kind has its own fields, and no others. */
        CouponFields: {
            /** @description `category`: of the goods that count. */
            categories?: string[] | null;
            /**
             * Format: int32
             * @description `percentage`: the share of the goods' price that remains to be paid at least.
             */
            floorPercent?: number | null;
            /** @description `percentage`, `shipping`: the most that it takes off; null: without a limit. */
            most?: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description `percentage`: off the goods.
             */
            percent?: number | null;
            /** @description `threshold`, `shipping`, `category`: the least that the goods that count must come to. */
            threshold?: components["schemas"]["Money"];
            /** @description `fixed`, `threshold`, `category`: what it takes off. */
            value?: components["schemas"]["Money"];
        };
        /** @description The amounts of a coupon as they are written. Each kind has its own fields, and no others. */
        CouponFieldsInput: {
            /** @description `category`: of the goods that count. */
            categories?: string[] | null;
            /**
             * Format: int32
             * @description `percentage`: the share of the goods' price that remains to be paid at least.
             */
            floorPercent?: number | null;
            /** @description `percentage`, `shipping`: the most that it takes off; null: without a limit. */
            most?: components["schemas"]["MoneyInput"] | null;
            /**
             * Format: int32
             * @description `percentage`: off the goods.
             */
            percent?: number | null;
            /** @description `threshold`, `shipping`, `category`: the least that the goods that count must come to. */
            threshold?: components["schemas"]["MoneyInput"] | null;
            /** @description `fixed`, `threshold`, `category`: what it takes off. */
            value?: components["schemas"]["MoneyInput"] | null;
        };
        CouponFigures: {
            /**
             * Format: int64
             * @description Codes that there are.
             */
            codes: number;
            /** Format: int64 */
            expired: number;
            /**
             * Format: int64
             * @description Codes that nobody has yet; a shared one is never free.
             */
            freeCodes: number;
            /**
             * Format: int64
             * @description Coupons that customers were given, whatever became of them.
             */
            issued: number;
            /** Format: int64 */
            locked: number;
            /** Format: int64 */
            redeemed: number;
            /**
             * Format: int64
             * @description How often a coupon was given back by an order.
             */
            rolledBack: number;
            /**
             * Format: int64
             * @description Coupons that can be used, now or from their first day on.
             */
            usable: number;
            /** Format: int64 */
            withdrawn: number;
        };
        CouponUseRequest: {
            externalId: string;
            /** @description An order or a quote, as the storefront calls it. */
            orderId: string;
        };
        CouponUseView: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            batchId: string;
            /** @description As people see it. */
            code: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            couponId: string;
            /**
             * Format: date
             * @description To its end in the store's zone.
             * @example 2026-03-02
             */
            lastDay: string;
            /** @description Null: it is not locked. */
            lockedUntil: string | null;
            orderId: string;
            /**
             * @description `issued`, `locked`, `redeemed`, `expired` or `withdrawn`: after this.
             * @enum {string}
             */
            state: "issued" | "locked" | "redeemed" | "expired" | "withdrawn";
        };
        /** @description A coupon that a customer has or had. */
        CouponView: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            batchId: string;
            /** @description As people see it. */
            code: string;
            /** @description In the caller's language. */
            description: string;
            /**
             * Format: date
             * @description In the store's zone.
             * @example 2026-03-02
             */
            firstDay: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            issuedAt: string;
            /**
             * @description `fixed`, `percentage`, `threshold`, `shipping` or `category`.
             * @enum {string}
             */
            kind: "fixed" | "percentage" | "threshold" | "shipping" | "category";
            /**
             * Format: date
             * @description To its end in the store's zone.
             * @example 2026-03-02
             */
            lastDay: string;
            /** @description Null: it is not locked. */
            lockedUntil: string | null;
            /** @description In the caller's language. */
            name: string;
            /** @description That has it locked, or redeemed it; null: none. */
            orderId: string | null;
            /**
             * @description `issued`, `locked`, `redeemed`, `expired` or `withdrawn`.
             * @enum {string}
             */
            state: "issued" | "locked" | "redeemed" | "expired" | "withdrawn";
            terms: components["schemas"]["CouponFields"];
        };
        /**
         * @description The customer's credit score from now on.
         * @example {
         *       "data": {
         *         "score": 680
         *       },
         *       "id": "e-credit-changed-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "credit.changed"
         *     }
         */
        CreditChangedEvent: {
            /** @description Other fields are left alone. */
            data: {
                score: components["schemas"]["EventNumber"];
            };
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "credit.changed";
        };
        /** @description What a customer did, as a CloudEvent: one of the known types. */
        CustomerBehaviour: components["schemas"]["VisitEvent"] | components["schemas"]["ProductViewedEvent"] | components["schemas"]["SearchEvent"] | components["schemas"]["CartAddedEvent"] | components["schemas"]["CartRemovedEvent"] | components["schemas"]["OrderPlacedEvent"] | components["schemas"]["OrderPaidEvent"] | components["schemas"]["OrderShippedEvent"] | components["schemas"]["OrderCompletedEvent"] | components["schemas"]["OrderCancelledEvent"] | components["schemas"]["OrderRefundedEvent"] | components["schemas"]["ReviewPostedEvent"] | components["schemas"]["ShareEvent"] | components["schemas"]["SignInEvent"] | components["schemas"]["CommunityPostedEvent"] | components["schemas"]["CreditChangedEvent"] | components["schemas"]["ServiceContactedEvent"];
        /** @description All that is kept here of one customer, for a machine to read. */
        CustomerData: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            collectedAt: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            customerId: string;
            externalId: string;
            /** @description By what they are, such as `lots` or `redemptions`, each as it is kept. What was written under the customer's key is field `text`. */
            records: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
        };
        CustomerGroupList: {
            groups: components["schemas"]["GroupOfCustomer"][];
        };
        CustomerToken: {
            accessToken: string;
            /**
             * Format: int64
             * @description In seconds.
             */
            expiresIn: number;
            tokenType: string;
        };
        CustomerView: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            customerId: string;
            externalId: string;
            locale: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            registeredAt: string;
            timeZone: string;
        };
        /** @description As in the policy's document. */
        CutPoints: {
            orders: number[];
            recencyDays: number[];
            spend: number[];
        };
        Cuts: {
            after: components["schemas"]["CutPoints"];
            before: components["schemas"]["CutPoints"];
        };
        Day: {
            /** @description By the code of the tier. */
            customers: {
                [key: string]: number;
            };
            /**
             * Format: date
             * @example 2026-03-02
             */
            date: string;
        };
        /** @description The decisions about one customer, newest first. They are rare in a customer's life, so there are no pages. */
        DecisionHistory: {
            items: components["schemas"]["Item"][];
        };
        /** @description A decision about a customer's tier, with the fields, kinds and dates that the history of their standing has. */
        DecisionView: {
            /** @description The one held until then; there where the tier was reached or lost. */
            before: components["schemas"]["TierName"] | null;
            /**
             * Format: uuid
             * @description What an appeal names.
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            decisionId: string;
            /**
             * Format: int64
             * @description Of the day from which it counts; absent where the decision was made later than that, and where it is about no sum.
             */
            growthValue: number | null;
            /** @enum {string} */
            kind: "reached" | "lost" | "at-risk" | "in-grace" | "kept";
            /**
             * Format: date-time
             * @description From when on it counts, by all that is known now.
             * @example 2026-03-02T09:30:00Z
             */
            occurredAt: string;
            /** @description There where a decision made later says that another tier was held then: this one holds no longer. */
            overtaken?: components["schemas"]["OvertakenBy"];
            /** Format: int32 */
            policyVersion: number;
            /** @description The one held since then. */
            tier: components["schemas"]["TierName"] | null;
            /** @description The last day that the decision speaks of. */
            until: string | null;
            /** @description A code, where the kind alone does not say it: what else than behaviour a tier was reached by (`policy`, `override`, `merge`), why one was lost. */
            why: string | null;
        };
        /** @description A `Defect` in the reader's language. */
        DefectView: {
            /** @description At fault, as a sender would write it: `data.lines[0].price`; empty where it is the event as a whole. */
            field: string;
            /** @description To be read after the field's name. */
            reason: string;
        };
        /** @enum {string} */
        DifferenceKind: "features" | "log";
        /** @description The differences of `version` from `with`. */
        DiffView: {
            changes: components["schemas"]["ChangeView"][];
            /** Format: int32 */
            version: number;
            /** Format: int32 */
            with: number;
        };
        DraftView: {
            /** @description To be sent as `If-Match` with the next step. */
            hash: string;
            /**
             * @description `DRAFT`, `APPROVED`, `PUBLISHED` or `WITHDRAWN`.
             * @enum {string}
             */
            state: "DRAFT" | "APPROVED" | "PUBLISHED" | "WITHDRAWN";
            /** Format: int32 */
            version: number;
            warnings: components["schemas"]["PolicyWarning"][];
        };
        DrawProofView: {
            code: string;
            /** @description The SHA-256 of the seed, in hexadecimal digits. */
            commitment: string;
            /**
             * Format: date-time
             * @description Since when it has been public.
             * @example 2026-03-02T09:30:00Z
             */
            committedAt: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /**
             * @description `lottery` or `free-trial`.
             * @enum {string}
             */
            kind: "lottery" | "free-trial";
            /** @description In `zh-CN` and `en`. */
            names: {
                [key: string]: string;
            };
            /**
             * Format: int32
             * @description `free-trial`: how many win.
             */
            places?: number;
            /** @description `lottery`: what is in the urn at the beginning, in this order. */
            prizes?: components["schemas"]["UrnPrize"][];
            /** @description Absent while tickets are taken or drawn, and some minutes longer. */
            seed?: string;
            /**
             * Format: int64
             * @description How many there are.
             */
            tickets: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            until: string;
        };
        /** @description One dry run, as it is kept and as clients see it. */
        DryRun: {
            /**
             * Format: date-time
             * @description The moment everybody is assessed at.
             * @example 2026-03-02T09:30:00Z
             */
            asOf: string;
            finishedAt: string | null;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /** @description Of the document that was tried: another one now means that the draft was edited since. Null for the policy that is shipped. */
            policyHash: string | null;
            /**
             * Format: int32
             * @description The policy in force that it is compared with.
             */
            presentVersion: number;
            /** @description How far it has come; null unless it runs. */
            progress: components["schemas"]["JobProgress"] | null;
            /** @description Null unless it is done. */
            report: components["schemas"]["DryRunReport"] | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            startedAt: string;
            startedBy: string;
            state: components["schemas"]["DryRunState"];
            /**
             * Format: int32
             * @description The policy that is tried.
             */
            version: number;
        };
        /** @description The findings of a dry run. */
        DryRunReport: {
            benefitCost: components["schemas"]["BenefitCost"];
            /** @description Movers by a code of `MoveReason`. */
            byReason: {
                [key: string]: number;
            };
            /**
             * Format: int64
             * @description Who were tried.
             */
            customers: number;
            /** Format: int64 */
            down: number;
            downShare: number;
            /**
             * Format: int64
             * @description Who would have a tier of the same height that has another code.
             */
            level: number;
            losers: components["schemas"]["Losers"];
            /** @description The ways that somebody goes, staying among them. */
            migration: components["schemas"]["TierFlow"][];
            /** @description Of all customers, 4 digits; 0 without customers. */
            movedShare: number;
            /** @description How many would be told of a change on the first day, by kind, before consent and caps. */
            notices: components["schemas"]["NoticeCount"][];
            /** @description The twenty who lose most, by steps and then by how much is missing. */
            samples: components["schemas"]["Mover"][];
            /** @description Of both ladders, the present one's first. */
            tiers: components["schemas"]["TierCount"][];
            /**
             * @description `at-once` or `cycle-end`, of the candidate: with the latter nobody is lowered on the first day, and `unsafe` tells how many would be by and by.
             * @enum {string}
             */
            transition: "at-once" | "cycle-end";
            /** Format: int64 */
            unchanged: number;
            /**
             * Format: int64
             * @description Customers who were not: their standing or their state was on its way when they were read.
             */
            unpaired: number;
            /** @description Customers who have less than what keeps their tier. */
            unsafe: components["schemas"]["Unsafe"];
            /** Format: int64 */
            up: number;
            upShare: number;
            /** @description The twenty who win most, by steps and then by their value. */
            winners: components["schemas"]["Mover"][];
        };
        DryRunStarted: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            state: components["schemas"]["DryRunState"];
        };
        /**
         * @description The names are on the wire and in the table.
         * @enum {string}
         */
        DryRunState: "RUNNING" | "DONE" | "FAILED";
        EarningRuleView: {
            /** @description What else earns. */
            actions: components["schemas"]["ActionView"][];
            currency: string;
            /**
             * Format: int32
             * @description Points last to the end of the calendar year so many years after they were earned.
             */
            expiresAfterYears: number;
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /** @description How long points last, as a sentence; null: as `expiresAfterYears` says. */
            lasting: string | null;
            /**
             * @description An order of which less is kept earns nothing; null: every order earns.
             * @example 688.00
             */
            leastPerOrder: string | null;
            /**
             * Format: int32
             * @description An order that is not reported as completed counts as completed after so many days.
             */
            pendingDays: number;
            /**
             * @description Points for one unit of the currency, before the tier's multiplier.
             * @example 688.00
             */
            pointsPerUnit: string;
            /** @description Those that are not over yet. */
            promotions: components["schemas"]["PromotionView"][];
            tiers: components["schemas"]["MultiplierView"][];
            /** Format: int32 */
            version: number;
            /** @description All of it as sentences in the caller's language. */
            words: string[];
        };
        EffectiveFrom: {
            /** @description Null: at once. */
            effectiveAt?: string | null;
        };
        EmailRequest: {
            /** Format: email */
            value: string;
            /** @description Whether the customer proved to the shop that it is theirs. */
            verified?: boolean | null;
        };
        /** @description A benefit that a customer had and cannot use any more. */
        EndedBenefitView: {
            code: string;
            /** @description Where it ended with the tier. */
            endedAt: string | null;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            kind: string;
            /** @description Of one that was kept. */
            lastDay: string | null;
            /** @description In the caller's language. */
            name: string;
            /**
             * @description `tier-left`; `corrected` where the tier was never reached, by what is known now; `over` where it was kept after the tier for a time that is over.
             * @enum {string}
             */
            reason: "tier-left" | "corrected" | "over";
            /**
             * Format: date-time
             * @description When the tier was reached.
             * @example 2026-03-02T09:30:00Z
             */
            since: string;
            /** @description That gave it. */
            tier: string;
        };
        /** @description The first thing that is in the way, in the order in which they are asked. */
        EntryObstacle: {
            /**
             * Format: date
             * @description `not-begun`: the first day.
             * @example 2026-03-02
             */
            from?: string;
            /**
             * Format: int64
             * @description `too-few-points`: how many more it takes.
             */
            missing?: number;
            /**
             * Format: date
             * @description `limit-reached`: the day from which on they can take part again; absent: never.
             * @example 2026-03-02
             */
            nextFrom?: string;
            /**
             * @description `not-begun`, `over`, `tier-too-low`, `limit-reached`, `all-drawn` or `too-few-points`.
             * @enum {string}
             */
            reason: "not-begun" | "over" | "tier-too-low" | "limit-reached" | "all-drawn" | "too-few-points";
        };
        /**
         * @description Why somebody of the store erases a customer. Codes, since a text of somebody's own might name the customer.
         * @enum {string}
         */
        ErasureReason: "post" | "guardian" | "authority";
        ErasureRequest: {
            /** @description `post`: the customer asked by letter, mail or telephone; `guardian`: somebody with custody of a child did; `authority`: a court or an authority did. */
            reason: components["schemas"]["ErasureReason"];
        };
        /** @description The certificate of an erasure. It names nobody but by an id that leads to nobody. */
        ErasureView: {
            /**
             * Format: date-time
             * @description When the last service confirmed it.
             * @example 2026-03-02T09:30:00Z
             */
            completedAt?: string;
            confirmations: components["schemas"]["ConfirmationView"][];
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            customerId: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            erasedAt: string;
            /** @description Services that have not confirmed it. */
            missing: string[];
            /** @description `own`: the customer's wish; `post`, `guardian`, `authority`: somebody of the store erased them for that; `restore`: told to a database that was restored. */
            reason: string;
            /** @description The login of who did; `customer` for a customer's own wish. */
            requestedBy: string;
            /** @enum {string} */
            state: "complete" | "pending" | "overdue";
        };
        /** @description A number that is not negative, or the same as a text so that no digit is lost: at most 15 digits before the point and 6 behind. */
        EventAmount: number | string;
        /**
         * @description An amount of money in the store's currency, not negative.
         * @example {
         *       "amount": "688.00",
         *       "currency": "CNY"
         *     }
         */
        EventMoney: {
            amount: components["schemas"]["EventAmount"];
            /** @description The store's currency. */
            currency: string;
        };
        /** @description A number, or the same as a text so that no digit is lost: at most 15 digits before the point and 6 behind. */
        EventNumber: number | string;
        /** @description A number above zero, or the same as a text so that no digit is lost: at most 15 digits before the point and 6 behind. */
        EventQuantity: number | string;
        Expiring: {
            /**
             * Format: date
             * @description The last day they can be spent.
             * @example 2026-03-02
             */
            on: string;
            /** Format: int64 */
            points: number;
        };
        /** @description Why a customer stood where they stood. The components' points sum exactly to the growth value. */
        Explanation: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            asOf: string;
            components: components["schemas"]["Component"][] | null;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            customerId: string;
            /** @description That set or kept the tier, as the history tells it; absent where nothing had been decided. */
            decision: components["schemas"]["Item"] | null;
            externalId: string;
            /** @description The business date that the figures below are of: that of the decision, where more happened since and before `asOf`; absent where they are not known. */
            figuresOn: string | null;
            /** Format: int64 */
            growthValue: number | null;
            keep: components["schemas"]["Keep"] | null;
            /** @description Whether the sum is; where not, what was not kept is absent and what is there is as recorded. */
            known: boolean;
            /**
             * @description `guest`, `member`, `frozen`, `excluded` or `left`, at that moment.
             * @enum {string}
             */
            memberStatus: "guest" | "member" | "frozen" | "excluded" | "left";
            next: components["schemas"]["Next"] | null;
            /**
             * @description `then` or `now`, as asked.
             * @enum {string}
             */
            policy: "then" | "now";
            /**
             * Format: int32
             * @description The one that came to this; absent where it is not known which counted.
             */
            policyVersion: number | null;
            rfm: components["schemas"]["Rfm"] | null;
            /** @description The same for a person to read, in the caller's language. */
            sentences: string[];
            /** @description By that policy. */
            tier: components["schemas"]["ExplanationTier"] | null;
        };
        ExplanationTier: {
            code: string;
            name: string;
            since: string | null;
            /**
             * @description `ACTIVE`, `AT_RISK` or `GRACE`.
             * @enum {string|null}
             */
            state: "ACTIVE" | "AT_RISK" | "GRACE" | null;
            /** @description Absent on the lowest tier. */
            validUntil: string | null;
        };
        /** @description The batch as it is approved, with what it would do by the ledger of the moment when it was drafted. */
        ExtensionDocument: {
            /** @description Of the points given back, by the price of a point: the others are owed already. */
            cost: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description How many of the group have points that it concerns.
             */
            customers: number;
            /**
             * Format: int64
             * @description Points that would last longer.
             */
            extended: number;
            /** @description Says of whom the group is made, without naming anybody: a digest of their ids. */
            group: string;
            /**
             * Format: date-time
             * @description When it was drafted: points that are earned later are none of it.
             * @example 2026-03-02T09:30:00Z
             */
            plannedAt: string;
            /**
             * Format: date
             * @description The day then, by the store's calendar: points that had not ended are only made longer.
             * @example 2026-03-02
             */
            plannedOn: string;
            /**
             * Format: int64
             * @description Points that would be given back.
             */
            reinstated: number;
            /** @description Points whose last day was this one or later are given back; null: none are. */
            reinstateSince: string | null;
            /** @description Those who held it then; null: customers who were named. */
            tier: string | null;
            /**
             * Format: date
             * @description The last day of the points afterwards.
             * @example 2026-03-02
             */
            until: string;
        };
        /** @description A batch as somebody drafts it, for named customers or for those of a tier. */
        ExtensionRequest: {
            /** @description Why. */
            comment: string;
            /** @description Of at most 10,000 customers; null where a tier is given. */
            externalIds?: string[] | null;
            /** @description Points whose last day was this one or later are given back; null: none are. */
            reinstateSince?: string | null;
            /** @description Those who hold it now; null where customers are named. */
            tier?: string | null;
            /**
             * Format: date
             * @description The last day of the points afterwards.
             * @example 2026-03-02
             */
            until: string;
        };
        ExtensionView: {
            approver: string | null;
            comment: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            createdAt: string;
            /**
             * Format: int64
             * @description How many customers it is done for.
             */
            doneFor: number;
            /**
             * Format: int64
             * @description Points that last longer by it so far.
             */
            extended: number;
            /**
             * Format: int64
             * @description How many customers it could not be done for at the last try: they are tried again each hour.
             */
            failing: number;
            /** @description To be sent as `If-Match` with the approval. */
            hash: string;
            /** Format: int32 */
            number: number;
            /** @description What was approved, or is to be: counted when it was drafted. */
            plan: components["schemas"]["ExtensionDocument"];
            /**
             * Format: int64
             * @description Points that it has given back so far.
             */
            reinstated: number;
            /**
             * @description `draft`, `running`, `done` or `withdrawn`.
             * @enum {string}
             */
            state: "draft" | "running" | "done" | "withdrawn";
            writers: string[];
        };
        FailedSince: {
            /**
             * Format: date-time
             * @description When it was queued, at the earliest.
             * @example 2026-03-02T09:30:00Z
             */
            since: string;
        };
        Fault: {
            /**
             * Format: int64
             * @description How many are concerned.
             */
            customers: number;
            /**
             * @description `transaction-not-balanced`, `lot-differs-from-entries`, `balance-differs-from-lots` or `spend-differs-from-entries`.
             * @enum {string}
             */
            fault: "transaction-not-balanced" | "lot-differs-from-entries" | "balance-differs-from-lots" | "spend-differs-from-entries";
            /** @description Ten of them at most. */
            first: string[];
        };
        FeedbackRequest: {
            /** @description Absent where customers speak for themselves. */
            externalId?: string | null;
            /** @enum {string} */
            kind: "review" | "complaint" | "suggestion";
            orderId?: string | null;
            /** Format: int32 */
            rating?: number | null;
            text: string;
        };
        /** @description A ticket as it is read, by its customer and by agents. */
        FeedbackView: {
            /** @description A login of the staff, for staff only. */
            assignee?: string;
            /**
             * Format: uuid
             * @description The decision an appeal is about.
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            decisionId?: string;
            externalId: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /**
             * @description `review`, `complaint`, `suggestion` or `appeal`.
             * @enum {string}
             */
            kind: "review" | "complaint" | "suggestion" | "appeal";
            orderId?: string;
            /**
             * @description Of an appeal that is resolved: `declined`, the decision stands, or `granted`.
             * @enum {string}
             */
            outcome?: "declined" | "granted";
            /** Format: int32 */
            rating?: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            receivedAt: string;
            replies: components["schemas"]["ReplyView"][];
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            resolvedAt?: string;
            /**
             * @description `open`, `assigned` or `resolved`.
             * @enum {string}
             */
            status: "open" | "assigned" | "resolved";
            text: string;
        };
        /** @description The change of one field. */
        FieldChange: {
            after: string | null;
            /** @description Null where there was nothing. */
            before: string | null;
            field: string;
        };
        /** @description Where a field comes from: from a column, or it is the same in every row. */
        FieldMapping: {
            /** @description As the file's head calls it. */
            column: string | null;
            /** @description For all rows, where it is no column. */
            constant: string | null;
            /** @description Such as `externalId`, or `attribute.<name>`. */
            field: string;
        };
        /** @description Where a field comes from: from a column, or it is the same in every row. */
        FieldMappingInput: {
            /** @description As the file's head calls it. */
            column?: string | null;
            /** @description For all rows, where it is no column. */
            constant?: string | null;
            /** @description Such as `externalId`, or `attribute.<name>`. */
            field: string;
        };
        FieldShare: {
            /** @description Whether the other says something else, which is not shown any more. */
            differs: boolean;
            field: string;
            /** @description `into` where the kept customer's own stays, `from` where the other's fills a gap, `both` where both are listed. */
            of: string;
        };
        /** @description Of a member day all sources that its promotion added points to on its days are counted; a promotion that two member days name counts for both. */
        FiguresView: {
            /** @description Of the points given, by the price of a point. */
            cost: components["schemas"]["Money"];
            /** Format: int64 */
            customers: number;
            /**
             * Format: int64
             * @description How often somebody took part, or was given points for signing in or by the promotion.
             */
            entries: number;
            /**
             * Format: int64
             * @description In the store's zone.
             */
            entriesToday: number;
            /**
             * Format: int64
             * @description Those of the entries that are orders.
             */
            orders: number;
            /**
             * Format: int64
             * @description Prizes that could not be handed out yet; of a trial the winners who are not told yet, until their last day to report.
             */
            owed: number;
            /**
             * Format: int64
             * @description Of a member day those that customers keep.
             */
            pointsGiven: number;
            prizes: components["schemas"]["PrizeFigures"][];
        };
        /** @description An import, and how far it has come. */
        FileImportView: {
            /**
             * Format: int64
             * @description How many bytes of it are here.
             */
            bytes: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            changedAt: string;
            /** @enum {string} */
            charset: "UTF-8" | "GB18030";
            /** @description The names of its columns; empty before its first line is here, and after the file is deleted. */
            columns: string[];
            /** @description The outcome of the rows so far, of the dry run or the run under way. */
            counts: components["schemas"]["ImportCountsView"] | null;
            /** @description The outcome of the dry run; null before it has ended. */
            dryRun: components["schemas"]["ImportCountsView"] | null;
            /** @enum {string} */
            format: "csv" | "ndjson";
            /** @description Whether its rows, or the reasons of refused ones, are still there. */
            hasContent: boolean;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            importId: string;
            kind: components["schemas"]["ImportKind"];
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            madeAt: string;
            /** @description Who uploaded the file. */
            madeBy: string;
            /** @description The mapping of the last dry run; null before one, and after the file is deleted. */
            mapping: components["schemas"]["ImportMapping"] | null;
            name: string;
            /**
             * Format: int32
             * @description How many parts of the file are here: the next one has this number.
             */
            parts: number;
            /**
             * Format: int32
             * @description How much of the rows the dry run, or the run, has been through.
             */
            percent: number;
            /**
             * Format: int32
             * @description How many rows are here.
             */
            rows: number;
            /** @description The SHA-256 of those bytes, as hexadecimal digits: an upload that broke off goes on only with a file that begins with them; null before the first part, and once the file is complete. */
            sha256: string | null;
            /** @enum {string} */
            state: "uploading" | "uploaded" | "checking" | "checked" | "running" | "done" | "failed" | "cancelled";
        };
        FirstRowsView: {
            columns: string[];
            /** @description All that a column can be; for customers also `attribute.<name>`. */
            fields: string[];
            /** @description Those of them that every row must say. */
            required: string[];
            rows: components["schemas"]["ImportRowView"][];
            /** @description What the columns seem to be by their names. */
            suggested: components["schemas"]["FieldMapping"][];
        };
        FreeTrialTerms: {
            /** @description Of one trial to the store; null: nobody said. */
            cost: components["schemas"]["Money"] | null;
            /**
             * Format: int32
             * @description How many applicants win.
             */
            places: number;
            /**
             * Format: int32
             * @description How many days the winners have to write what they found, after the last day to apply.
             */
            reportDays: number;
        };
        FreeTrialTermsInput: {
            /** @description Of one trial to the store; null: nobody said. */
            cost?: components["schemas"]["MoneyInput"] | null;
            /**
             * Format: int32
             * @description How many applicants win.
             */
            places: number;
            /**
             * Format: int32
             * @description How many days the winners have to write what they found, after the last day to apply.
             */
            reportDays: number;
        };
        /** @description How far accepted behaviour can be read. */
        Freshness: {
            /** @description Everything accepted up to then is in the figures; null while a partition has nothing readable at all. */
            freshAsOf: string | null;
            partitions: components["schemas"]["Partition"][];
            /** @description True where everything accepted when the question was asked is in. */
            upToDate: boolean;
        };
        FromDay: {
            /** @description A business date of the store; null: tomorrow. */
            from?: string | null;
        };
        GiftRequest: {
            externalId: string;
        };
        GoalList: {
            goals: components["schemas"]["GoalView"][];
        };
        GoalRequest: {
            /** @description Who answers for it: a login or a team; left out, whoever sets it. */
            owner?: string | null;
            /** @description In the unit of the figure; a share is a number from 0 to 1. */
            value: number;
        };
        GoalView: {
            /** @description The id of its definition. */
            figure: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            owner: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            setAt: string;
            /** @description Of the figure, in the caller's language. */
            title: string;
            /**
             * Format: date
             * @description Included.
             * @example 2026-03-02
             */
            to: string;
            /** @description Of the value, in the caller's language. */
            unit: string;
            value: number;
        };
        GrantedTierView: {
            code: string;
            /** @description In the caller's language; the code where the ladder in force has no such tier. */
            name: string;
        };
        GroupChangeRequest: {
            description?: string | null;
            name: string;
            rule?: components["schemas"]["RuleNodeInput"] | null;
            /**
             * Format: int64
             * @description Of the group that the change is made to.
             */
            version: number;
        };
        GroupList: {
            groups: components["schemas"]["GroupView"][];
        };
        GroupMember: {
            actor: string | null;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            customerId: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            enteredAt: string;
            externalId: string;
            /** @description With `until` and `actor`: of somebody listed by hand. */
            reason: string | null;
            until: string | null;
        };
        GroupOfCustomer: {
            actor: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            enteredAt: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            groupId: string;
            name: string;
            /** @description With `until` and `actor`: where the customer is listed by hand. */
            reason: string | null;
            until: string | null;
        };
        /** @description Customers, orders and spend per group, groups without customers too. */
        GroupReport: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            at: string;
            definitions: {
                [key: string]: string;
            };
            /** @description Everything accepted up to then is counted. */
            freshAsOf: string | null;
            /** @description Always all of them, in the same order. */
            groups: components["schemas"]["GroupRow"][];
            /** @description False where the window reaches back to orders that are no longer kept. */
            spendComplete: boolean;
            total: components["schemas"]["GroupTotal"];
        };
        GroupRequest: {
            description?: string | null;
            name: string;
            /** @description Absent: customers are listed by hand only. */
            rule?: components["schemas"]["RuleNodeInput"] | null;
        };
        GroupRow: {
            code: string;
            /** Format: int64 */
            customers: number;
            name: string;
            /** Format: int64 */
            orders: number;
            /** @description Of all customers; the shares sum to exactly 1, or to 0 where there are no customers. */
            share: number;
            spend: components["schemas"]["Money"];
        };
        GroupTotal: {
            /** Format: int64 */
            customers: number;
            /** Format: int64 */
            orders: number;
            spend: components["schemas"]["Money"];
        };
        GroupView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            changedAt: string;
            changedBy: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            createdAt: string;
            description: string | null;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            groupId: string;
            /**
             * Format: int64
             * @description How long after its cause the last one entered, or for how long somebody of whom something changed has waited to be looked at, whichever is longer; absent while there is nobody.
             */
            lagMillis: number | null;
            /**
             * Format: int64
             * @description How many customers belong to it now.
             */
            members: number;
            name: string;
            /**
             * Format: int32
             * @description Of the customers who were looked at by the present rule; 100 once that is everybody.
             */
            percent: number;
            /** @description Absent where customers are listed by hand only. */
            rule: components["schemas"]["RuleNode"] | null;
            /**
             * Format: int64
             * @description To be sent along with a change.
             */
            version: number;
            /** @description The rule as a sentence, in the caller's language. */
            words: string;
        };
        GuardianAnswer: {
            granted: boolean;
            /** @description Their name; absent of a no. */
            guardian: string | null;
            /** @description By what it is known; absent of a no. */
            proof: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            recordedAt: string;
            /** @description The login of the agent. */
            recordedBy: string;
            /**
             * @description `parent` or `guardian`; absent of a no.
             * @enum {string|null}
             */
            relation: "parent" | "guardian" | null;
        };
        GuardianRequest: {
            granted: boolean;
            /** @description Their name; needed for a yes. */
            guardian?: string | null;
            /** @description By what the agent knows, such as a paper that was shown or the number of a call; needed for a yes. */
            proof?: string | null;
            /** @description To the customer; needed for a yes. */
            relation?: string | null;
        };
        GuardianView: {
            /**
             * Format: int32
             * @description In years, from which a customer answers for themselves.
             */
            age: number;
            /** @description Whether a guardian agrees: only then a minor's own consents count. */
            agrees: boolean;
            /** @description Of guardians, the newest first. */
            answers: components["schemas"]["GuardianAnswer"][];
            /** @description Whether the customer is a minor today. */
            minor: boolean;
        };
        HandRequest: {
            /** @description For other staff to read: nothing personal. */
            reason: string;
            /** @description When it ends by itself, in the next hundred years; absent: when somebody takes them off. */
            until?: string | null;
        };
        /** @description A benefit that a customer has. */
        HeldBenefitView: {
            /** @description Of the catalogue. */
            code: string;
            /** @description In the caller's language. */
            description: string;
            /**
             * Format: uuid
             * @description What it is used by.
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /**
             * @description `discount`, `points-multiplier`, `coupon`, `gift`, `free-trial`, `priority-shipping`, `priority-refund`, `dedicated-service` or `members-event`.
             * @enum {string}
             */
            kind: "discount" | "points-multiplier" | "coupon" | "gift" | "free-trial" | "priority-shipping" | "priority-refund" | "dedicated-service" | "members-event";
            /**
             * Format: int32
             * @description How often it can still be used in it; null: without a limit.
             */
            left: number | null;
            /** @description In the caller's language. */
            name: string;
            /** @description The member status that lets nothing be used now, such as `frozen`; absent: it can be used. */
            onHold?: string;
            /**
             * @description `day`, `month`, `year` or `once`.
             * @enum {string}
             */
            period: "day" | "month" | "year" | "once";
            /**
             * Format: int32
             * @description How often it can be used in a period; null: without a limit.
             */
            quota: number | null;
            /**
             * Format: date-time
             * @description When the tier was reached.
             * @example 2026-03-02T09:30:00Z
             */
            since: string;
            terms: components["schemas"]["TermsFields"];
            /** @description That gives it. */
            tier: string;
            /** @description The last day; null: without an end as yet. */
            until: string | null;
            /**
             * Format: int32
             * @description How often it was used in the present period.
             */
            used: number;
        };
        /** @description A row that changes something, for people to look at before it does. Personal. */
        ImportChange: {
            changes: components["schemas"]["FieldChange"][];
            isNew: boolean;
            /** @description Whom or which order it is about. */
            key: string;
            /** Format: int32 */
            line: number;
        };
        ImportChangesView: {
            /** @description The first twenty at most. */
            changes: components["schemas"]["ImportChange"][];
        };
        ImportCountsView: {
            /**
             * Format: int32
             * @description Rows that change one that is known.
             */
            changed: number;
            /**
             * Format: int32
             * @description Rows that make a customer or an order known.
             */
            created: number;
            /**
             * Format: int32
             * @description How many of the refused ones the error file has: the first ones.
             */
            listed: number;
            reasons: components["schemas"]["ImportReasonView"][];
            /**
             * Format: int32
             * @description Rows that are set aside.
             */
            refused: number;
            /**
             * Format: int32
             * @description Rows that say what is known, among them those that were taken in before an interruption.
             */
            unchanged: number;
        };
        /**
         * @description The kinds of rows that a file can have.
         * @enum {string}
         */
        ImportKind: "customers" | "orders";
        /**
         * @description The kinds of rows that a file can have.
         * @enum {string}
         */
        ImportKindInput: "customers" | "orders";
        /** @description Which column says what, and how times are written. */
        ImportMapping: {
            /** @description A pattern such as `yyyy-MM-dd HH:mm`; null: as ISO 8601 has it. */
            dateFormat: string | null;
            fields: components["schemas"]["FieldMappingInput"][];
            /** @description The system that the file comes from, such as `erp`. Orders of one source are the same orders in every file, so that one that is imported again counts once. Null: `file`. */
            source: string | null;
            /** @description Of times that name none, such as `Asia/Shanghai`; null: the store's. */
            timeZone: string | null;
        };
        /** @description Which column says what, and how times are written. */
        ImportMappingInput: {
            /** @description A pattern such as `yyyy-MM-dd HH:mm`; null: as ISO 8601 has it. */
            dateFormat?: string | null;
            fields: components["schemas"]["FieldMappingInput"][];
            /** @description The system that the file comes from, such as `erp`. Orders of one source are the same orders in every file, so that one that is imported again counts once. Null: `file`. */
            source?: string | null;
            /** @description Of times that name none, such as `Asia/Shanghai`; null: the store's. */
            timeZone?: string | null;
        };
        ImportReasonView: {
            /** @description Empty where it is the row as a whole. */
            field: string;
            reason: string;
            /** Format: int32 */
            rows: number;
        };
        /** @description A file that is to be imported. */
        ImportRequest: {
            /** @description The charset of the file: `UTF-8`, which is usual, or `GB18030`, which GBK is a part of. */
            charset?: string | null;
            /** @enum {string} */
            format: "csv" | "ndjson";
            kind: components["schemas"]["ImportKindInput"];
            /** @description How the list of imports shows it; nothing personal. */
            name: string;
        };
        ImportRowView: {
            /** @description By column; without those that are empty. */
            cells: {
                [key: string]: string;
            };
            /** Format: int32 */
            line: number;
        };
        ImportView: {
            /** Format: int32 */
            added: number;
            /**
             * Format: int32
             * @description Were there before, or came twice in the file.
             */
            present: number;
            /**
             * Format: int32
             * @description How many lines were refused.
             */
            refusals: number;
            /** @description The first thousand of them. */
            refused: components["schemas"]["RefusalView"][];
        };
        Inbox: {
            /** Format: int64 */
            unread: number;
        };
        /** @description A message as its reader sees it, in their language. */
        InboxMessageView: {
            body: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /** @description What it is about, such as `tier-reached`. */
            occasion: string;
            readAt: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            sentAt: string;
            title: string;
        };
        InboxView: {
            items: components["schemas"]["InboxMessageView"][];
            next: string | null;
            /**
             * Format: int64
             * @description In the whole inbox, not on this page.
             */
            unread: number;
        };
        Item: {
            before: components["schemas"]["TierName"] | null;
            /**
             * Format: uuid
             * @description What an appeal names.
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            decisionId: string;
            /**
             * Format: int64
             * @description Of the day from which it counts; absent where the decision was made later than that, and where it is about no sum.
             */
            growthValue: number | null;
            /**
             * @description `reached`, `lost`, `at-risk`, `in-grace`, `kept`, `redated`, `churn-warned`, `dormant` or `woken`.
             * @enum {string}
             */
            kind: "reached" | "lost" | "at-risk" | "in-grace" | "kept" | "redated" | "churn-warned" | "dormant" | "woken";
            /**
             * Format: date-time
             * @description From when on it counts, by all that is known now.
             * @example 2026-03-02T09:30:00Z
             */
            occurredAt: string;
            /** @description There where a decision made later says that another tier was held then: this one holds no longer, and stays only as what was told. */
            overtaken?: components["schemas"]["OvertakenBy"];
            /** Format: int32 */
            policyVersion: number;
            tier: components["schemas"]["TierName"] | null;
            /** @description The last day that the decision speaks of. */
            until: string | null;
            /** @description A code, where the kind alone does not say it: what else than behaviour a tier was reached by (`policy`, `override`, `merge`), why one was lost, how likely one is to leave. */
            why: string | null;
        };
        /** @description How far a job has come that runs. */
        JobProgress: {
            /** @description When it will be done if the rest takes as long as what is done; null before the first part is. */
            expectedAt: string | null;
            /**
             * Format: int32
             * @description Of the work, the conclusion among them.
             */
            parts: number;
            /** Format: int32 */
            partsDone: number;
        };
        JoinRequest: {
            /** @description Where they join, such as `app`. */
            channel: string;
            /** @description The version of the terms that the customer saw. */
            terms: string;
        };
        Keep: {
            needed: components["schemas"]["Needed"][];
            until: string | null;
        };
        LadderView: {
            /**
             * @description `growthValue`, `spend` or `orders`: what `enter` and `keep` are compared with.
             * @enum {string}
             */
            measure: "growthValue" | "spend" | "orders";
            /** Format: int32 */
            policyVersion: number;
            tiers: components["schemas"]["TierView"][];
            /**
             * Format: int32
             * @description How far back it counts.
             */
            windowDays: number;
        };
        /** @description The debt of the store for points at one moment. */
        LiabilityReport: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            at: string;
            /** Format: int64 */
            available: number;
            /** @description By the age of points. */
            breakage: components["schemas"]["BreakagePoint"][];
            /** @description The same, by the share that is expected to be redeemed. */
            expected: components["schemas"]["Money"];
            /**
             * Format: int64
             * @description Points that nobody spent in time.
             */
            expired: number;
            /**
             * Format: int64
             * @description Pending, available and reserved points together: what the proof of the ledger says, too.
             */
            outstanding: number;
            /** @description All outstanding points at that price. */
            owed: components["schemas"]["Money"];
            /** @description Whether it is the store's own; otherwise it is the one that the settings expect. */
            ownRate: boolean;
            /** Format: int64 */
            pending: number;
            /**
             * @description What a point is worth to a customer.
             * @example 688.00
             */
            pricePerPoint: string;
            /**
             * Format: int64
             * @description Points that were ever spent, less those given back.
             */
            redeemed: number;
            /**
             * @description The share of points that is redeemed, of those that come to an end.
             * @example 688.00
             */
            redemptionRate: string;
            /** Format: int64 */
            reserved: number;
            /** @description By the shop of each posting's cause. */
            shops: components["schemas"]["ShopLiability"][];
        };
        LinePrice: {
            id: string;
            /** @description What the line costs without any reduction. */
            list: components["schemas"]["Money"];
            /** @description What was taken off, in the order in which it was. */
            off: components["schemas"]["OffView"][];
            payable: components["schemas"]["Money"];
            product: string;
            /** Format: int32 */
            quantity: number;
        };
        LoggedDelivery: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            deliveryId: string;
            /**
             * Format: date-time
             * @description When it is tried next, where it waits.
             * @example 2026-03-02T09:30:00Z
             */
            dueAt: string;
            endedAt: string | null;
            /**
             * Format: uuid
             * @description Of the event on its topic.
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            eventId: string;
            eventType: string;
            /** @description The store's id of the customer; null where it is about nobody, or they are erased. */
            externalId: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            occurredAt: string;
            /** Format: int64 */
            position: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            queuedAt: string;
            /**
             * Format: int64
             * @description Grows with each event of this customer for this webhook.
             */
            revision: number | null;
            /**
             * @description `waiting`, `delivered`, `failed` or `dropped`: what failed is not tried again by itself; what is dropped was not sent, since its customer was erased or its type is no longer wanted.
             * @enum {string}
             */
            state: "waiting" | "delivered" | "failed" | "dropped";
            /** @description Each time that it was sent, the first one first. */
            tries: components["schemas"]["LoggedTry"][];
        };
        LoggedTry: {
            /** @description How its text began. */
            answer: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            at: string;
            /** Format: int32 */
            milliseconds: number;
            /** @description When it is tried again; null where it is not. */
            nextAt: string | null;
            /** Format: int32 */
            number: number;
            /** @description Such as `delivered`, `refused`, `redirect`, `gone`, `timeout`, `no-connection`, `unsendable`, or why its address is refused: `not-public`, `name-unknown`, `no-url`, `not-https`, `user-in-url`, `port`. */
            reason: string;
            /**
             * Format: int32
             * @description Of the answer; null where there was none.
             */
            status: number | null;
        };
        /** @description How the sample fared that was counted once more from the log. */
        LogSample: {
            /**
             * Format: int64
             * @description Of those recounted.
             */
            differing: number;
            /**
             * Format: int64
             * @description The others: the log no longer tells all of them.
             */
            leftOut: number;
            /**
             * Format: int64
             * @description Of these, compared.
             */
            recounted: number;
            /**
             * Format: int64
             * @description Drawn by lot.
             */
            sampled: number;
            /** @description Nothing is known of the sample, a code; null where something is. `recount-failed`: the log could not be read, and the service's own log says why. */
            why?: string;
        };
        /** @description Those who would stand lower. */
        Losers: {
            /** Format: int64 */
            customers: number;
            /**
             * Format: int64
             * @description The sum of theirs, under the policy in force.
             */
            growthValue: number;
            /** @description The sum of theirs, within the window of the policy in force. */
            spend: components["schemas"]["Money"];
        };
        /** @description The lost customers, and the reasons. */
        LossReport: {
            /**
             * Format: int64
             * @description Ever; only they can be lost.
             */
            customersWhoBought: number;
            definitions: {
                [key: string]: string;
            };
            /** Format: int64 */
            dormant: number;
            /** @description Null where nobody ever bought. */
            lossRate: number | null;
            /** Format: int64 */
            lost: number;
            /** @description Those of most customers first. */
            reasons: components["schemas"]["LossRow"][];
        };
        LossRow: {
            /** Format: int64 */
            dormant: number;
            /** Format: int64 */
            lost: number;
            /**
             * @description `silence`, `fewer-orders`, `incident`, `smaller-orders` or `tier-lost`.
             * @enum {string}
             */
            reason: "silence" | "fewer-orders" | "incident" | "smaller-orders" | "tier-lost";
        };
        LotteryTerms: {
            /**
             * Format: int64
             * @description What a ticket costs; 0: each is free.
             */
            entryPoints: number;
            /**
             * Format: int32
             * @description How many tickets one customer may have a day.
             */
            perDay: number;
            /** @description All that is in the urn, blanks among them; a ticket draws one of what is left. */
            prizes: components["schemas"]["PrizeTermsInput"][];
        };
        LotteryTermsInput: {
            /**
             * Format: int64
             * @description What a ticket costs; 0: each is free.
             */
            entryPoints: number;
            /**
             * Format: int32
             * @description How many tickets one customer may have a day.
             */
            perDay: number;
            /** @description All that is in the urn, blanks among them; a ticket draws one of what is left. */
            prizes: components["schemas"]["PrizeTermsInput"][];
        };
        /** @description How faithful customers were in a period, by the tier they had when it began. */
        LoyaltyReport: {
            definitions: {
                [key: string]: string;
            };
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /** @description The lowest first; only one where only one was asked for. */
            tiers: components["schemas"]["LoyaltyRow"][];
            /**
             * Format: date
             * @example 2026-03-02
             */
            to: string;
            /** @description Of the tiers shown. */
            total: components["schemas"]["LoyaltyRow"];
        };
        /** @description Rates and averages of nobody are null. */
        LoyaltyRow: {
            /** Format: int64 */
            activeAtStart: number;
            averageOrderValue: components["schemas"]["Money"] | null;
            /** Format: int64 */
            buyers: number;
            churnRate: number | null;
            /** Format: int64 */
            dormantAtEnd: number;
            /** Format: int64 */
            lostAtEnd: number;
            name: string | null;
            /** Format: int64 */
            orders: number;
            ordersPerCustomer: number | null;
            /** Format: int64 */
            repeatBuyers: number;
            repurchaseRate: number | null;
            /** @description Null for the total. */
            tier: string | null;
        };
        /** @description All that is kept of a member. Each part is as its service keeps it. */
        MemberData: {
            /** @description Points, rewards, coupons, benefits, quotes and activities. */
            benefits?: components["schemas"]["CustomerData"];
            /** @description What the member wrote, and the answers. */
            feedback?: components["schemas"]["CustomerData"];
            /** @description What was sent, and the inbox. */
            messages?: components["schemas"]["CustomerData"];
            /** @description Parts that are not in it, with the reason; empty where it is all. */
            missing: components["schemas"]["MissingData"][];
            /** @description With consents and their proofs, and membership. */
            profile?: components["schemas"]["ProfileData"];
            /** @description Tier, the numbers behind it, and every decision. */
            standing?: components["schemas"]["CustomerData"];
        };
        /** @description A member at one glance. Absent parts stand in `missing`, with the reason. */
        MemberOverview: {
            /** @description As `GET /me/benefits` tells them: `items`. */
            benefits?: components["schemas"]["PageOfHeldBenefitView"];
            inbox?: components["schemas"]["Inbox"];
            missing: components["schemas"]["Missing"][];
            /** @description As `GET /me/points` tells them: `available`, `pending`, `expiring`. */
            points?: components["schemas"]["Balance"];
            /** @description As `GET /me/standing` tells it: the tier, how far it is to the next, what keeps the present one. */
            standing?: components["schemas"]["StandingView"];
        };
        /** @description How a customer stands towards the programme now, as the customer may read it. */
        MembershipView: {
            /** @description By which a member joined. */
            channel: string | null;
            /** @description Absent for a guest who was never anything else. */
            since: string | null;
            /**
             * @description `guest`, `member`, `frozen`, `excluded` or `left`.
             * @enum {string}
             */
            status: "guest" | "member" | "frozen" | "excluded" | "left";
            /** @description The version of the terms that a member agreed to. */
            terms: string | null;
            /** @description When a restriction ends by itself. */
            until: string | null;
        };
        MemberStatusView: {
            /**
             * @description `rule` or `hand`, of a restriction.
             * @enum {string|null}
             */
            by: "rule" | "hand" | null;
            /** @description By which a member joined. */
            channel: string | null;
            /**
             * @description `guest`, `member` or `left`: the status without the restriction.
             * @enum {string}
             */
            enrolled: "guest" | "member" | "left";
            /** @description Of a restriction. */
            reason: string | null;
            /** @description Absent for a guest who was never anything else. */
            since: string | null;
            /**
             * @description `guest`, `member`, `frozen`, `excluded` or `left`.
             * @enum {string}
             */
            status: "guest" | "member" | "frozen" | "excluded" | "left";
            /** @description The version of the terms that a member agreed to. */
            terms: string | null;
            /** @description When a restriction ends by itself. */
            until: string | null;
        };
        MergePreview: {
            consents: components["schemas"]["PreviewedConsent"][];
            /** @description What the profile will say. */
            fields: components["schemas"]["FieldShare"][];
            from: components["schemas"]["PreviewedSide"];
            into: components["schemas"]["PreviewedSide"];
            /** @description How the kept one will stand towards the programme. */
            kept: components["schemas"]["MembershipView"];
            referrals: components["schemas"]["ReferralShare"];
            /** @description Why they cannot be merged; absent where they can. */
            refusal: components["schemas"]["MergeRefusal"] | null;
        };
        /**
         * @description Why two customers are not merged. The codes are shown.
         * @enum {string}
         */
        MergeRefusal: "SAME_CUSTOMER" | "ERASED" | "PART_OF_ANOTHER" | "PROPOSED_ALREADY";
        MergeRequest: {
            /** @description The customer who becomes part of the other. */
            from: string;
            /** @description The customer who is kept. */
            into: string;
            /** @enum {string} */
            reason: "same-contact" | "customer-asked" | "registered-twice" | "same-orders" | "other";
        };
        /** @description A merge as staff read it. */
        MergeView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            decidedAt?: string;
            /** @description Who approved or withdrew it; never the proposer where it was approved. */
            decidedBy?: string;
            /** @description The customer who becomes part of the other. */
            fromExternalId: string;
            /** @description The customer who is kept. */
            intoExternalId: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            mergeId: string;
            /** Format: int64 */
            position: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            proposedAt: string;
            /** @description A login of the staff. */
            proposedBy: string;
            /** @enum {string} */
            reason: "same-contact" | "customer-asked" | "registered-twice" | "same-orders" | "other" | "unknown";
            /** @enum {string} */
            state: "proposed" | "withdrawn" | "merged" | "undone";
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            undoneAt?: string;
            undoneBy?: string;
            /**
             * @description Why it was undone.
             * @enum {string}
             */
            undoneFor?: "two-people" | "customer-asked" | "mistake" | "other" | "unknown";
        };
        MessagesMessageView: {
            /** Format: int32 */
            attempts: number;
            /**
             * @description `inbox` or `email`.
             * @enum {string}
             */
            channel: "inbox" | "email";
            endedAt: string | null;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            occasion: string;
            /**
             * Format: date-time
             * @description When that happened: messages leave in this order.
             * @example 2026-03-02T09:30:00Z
             */
            occurredAt: string;
            /**
             * Format: uuid
             * @description The event or reply that the message is about.
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            occurrence: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            plannedAt: string;
            /** @description Why it was refused, or failed. */
            reason: string | null;
            /**
             * @description `planned`, `claimed`, `sent`, `failed`, `unknown` or `refused`.
             * @enum {string}
             */
            state: "planned" | "claimed" | "sent" | "failed" | "unknown" | "refused";
        };
        MessageText: {
            /** @description Plain; empty lines part its paragraphs. */
            body: string;
            /** @description BCP 47 tag of the language that it is written in. */
            language: string;
            subject: string;
        };
        /** @description The customers who went from one tier to another between the ends of two business dates. */
        MigrationReport: {
            definitions: {
                [key: string]: string;
            };
            /** @description Those who were not seen yet at the end of `from`, by the tier they came to. */
            entries: components["schemas"]["MigrationRow"];
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /** @description One per tier, the lowest first, each with a cell per tier. */
            rows: components["schemas"]["MigrationRow"][];
            /**
             * Format: date
             * @example 2026-03-02
             */
            to: string;
            total: components["schemas"]["MigrationTotal"];
        };
        MigrationRow: {
            /** Format: int64 */
            customers: number;
            /** @description The tier; absent for entries. */
            from?: string;
            /** Format: int64 */
            movers?: number;
            /** @description Absent where the row is empty, and for entries, as are the movers. */
            moversOfRow?: number;
            to: components["schemas"]["Cell"][];
        };
        MigrationTotal: {
            /**
             * Format: int64
             * @description At the end of `from`.
             */
            customers: number;
            /** Format: int64 */
            downs: number;
            /** Format: int64 */
            entries: number;
            /** Format: int64 */
            exits: number;
            /** Format: int64 */
            movers: number;
            moversOfAll: number | null;
            /** Format: int64 */
            ups: number;
        };
        Missing: {
            /**
             * @description `standing`, `points`, `benefits` or `inbox`.
             * @enum {string}
             */
            part: "standing" | "points" | "benefits" | "inbox";
            /** @description `unavailable`, `too-slow`, or the code of the problem that the service answered with. */
            reason: string;
        };
        MissingAudit: {
            /**
             * @description `entries` or `chain`.
             * @enum {string}
             */
            part: "entries" | "chain";
            /** @description `unavailable`, `too-slow`, or the code of the problem that the service answered with. */
            reason: string;
            service: string;
        };
        MissingData: {
            /**
             * @description `profile`, `standing`, `benefits`, `messages` or `feedback`.
             * @enum {string}
             */
            part: "profile" | "standing" | "benefits" | "messages" | "feedback";
            /** @description `unavailable`, `too-slow`, or the code of the problem that the service answered with. */
            reason: string;
        };
        /** @description An amount of money, on the wire `{"amount": "12.30", "currency": "CNY"}`. */
        Money: {
            /**
             * @description In major units, as a string on the wire so that no reader turns it into a float.
             * @example 688.00
             */
            amount: string;
            /** @description ISO 4217. */
            currency: string;
        };
        /** @description An amount of money, on the wire `{"amount": "12.30", "currency": "CNY"}`. */
        MoneyInput: {
            /**
             * @description In major units, as a string on the wire so that no reader turns it into a float.
             * @example 688.00
             */
            amount: string | number;
            /** @description ISO 4217. */
            currency: string;
        };
        Month: {
            /** @example 2026-03 */
            month: string;
            retentionRate: number | null;
            /** Format: int64 */
            returned: number;
        };
        /** @description The roll-forward of a month: opening + earned − reversed − redeemed − expired + adjusted = closing, in points and in money, for each shop and so for all. */
        MonthFigures: {
            /**
             * @description What the store owes for one point on average in this month: so much each point takes with it.
             * @example 688.00
             */
            carrying: string;
            currency: string;
            /** @description Such as `2026-10`. */
            month: string;
            /**
             * @description What a point is worth to a customer.
             * @example 688.00
             */
            pricePerPoint: string;
            /**
             * @description The share of points that is expected to be redeemed.
             * @example 688.00
             */
            redemptionRate: string;
            shops: components["schemas"]["ShopMonth"][];
        };
        MonthMoney: {
            /** @example 688.00 */
            adjusted: string;
            /** @example 688.00 */
            closing: string;
            /** @example 688.00 */
            expired: string;
            /**
             * @description The part of the orders' price that is put off.
             * @example 688.00
             */
            ofOrders: string;
            /** @example 688.00 */
            opening: string;
            /**
             * @description What points without a sale cost.
             * @example 688.00
             */
            others: string;
            /** @example 688.00 */
            redeemed: string;
            /** @example 688.00 */
            reversed: string;
            /**
             * @description The cents that are left over once there are no points any more.
             * @example 688.00
             */
            rounding: string;
        };
        MonthPoints: {
            /**
             * Format: int64
             * @description All else that gave points, less what took some: people, and late facts about what is no order.
             */
            adjusted: number;
            /** Format: int64 */
            closing: number;
            /** Format: int64 */
            earned: number;
            /** Format: int64 */
            expired: number;
            /**
             * Format: int64
             * @description Those of the earned points that orders earned.
             */
            ofOrders: number;
            /**
             * Format: int64
             * @description Outstanding before the month; below zero for a shop where more is spent than it gives.
             */
            opening: number;
            /** Format: int64 */
            redeemed: number;
            /** Format: int64 */
            reversed: number;
        };
        MonthProposal: {
            /** @description For whoever approves it. */
            comment: string;
        };
        MonthView: {
            approver: string | null;
            closedAt: string | null;
            comment: string;
            figures: components["schemas"]["MonthFigures"];
            /** @description To be sent as `If-Match` with the approval. */
            hash: string;
            /** @description Such as `2026-10`. */
            month: string;
            /**
             * Format: date-time
             * @description When the figures were last made.
             * @example 2026-03-02T09:30:00Z
             */
            proposedAt: string;
            /**
             * @description `proposed` or `closed`.
             * @enum {string}
             */
            state: "proposed" | "closed";
            /** @description Those who proposed it. */
            writers: string[];
        };
        Moved: {
            enter: components["schemas"]["ThresholdMove"];
            /** @description The rail that decided. */
            held: components["schemas"]["BindingGuardrail"];
            keep: components["schemas"]["ThresholdMove"];
            tier: string;
        };
        MovedView: {
            externalId: string;
            /** @description Absent for those who were not seen yet. */
            fromTier?: string;
            /**
             * Format: int64
             * @description As last assessed.
             */
            growthValue: number;
            /**
             * Format: date
             * @description The business date from which on they have the tier at the end.
             * @example 2026-03-02
             */
            since: string;
            toTier: string;
        };
        /** @description One customer who would stand elsewhere on the day the candidate began to count. */
        Mover: {
            /**
             * @description `up`, `down` or `level`.
             * @enum {string}
             */
            direction: "up" | "down" | "level";
            externalId: string;
            /** @description The tier under the policy in force. */
            from: string;
            /**
             * Format: int64
             * @description How much they are short of it.
             */
            missing: number;
            /**
             * @description `policy`, `cycle-end`, `refund`, `correction`, `override-end`, `merge-undone`, `not-reached`, `tier-gone`, `reached` or `kept`.
             * @enum {string}
             */
            reason: "policy" | "cycle-end" | "refund" | "correction" | "override-end" | "merge-undone" | "not-reached" | "tier-gone" | "reached" | "kept";
            /**
             * Format: int32
             * @description How many steps higher; negative: lower.
             */
            steps: number;
            /**
             * Format: int64
             * @description The candidate's threshold that decided; null where none did.
             */
            threshold: number | null;
            /** @description The tier under the candidate. */
            to: string;
            /**
             * Format: int64
             * @description What the candidate measures of them.
             */
            value: number;
        };
        MultiplierView: {
            /** @example 688.00 */
            multiplier: string;
            /** @description As `GET /ladder` calls it. */
            tier: string;
        };
        MyGuardianView: {
            /**
             * Format: int32
             * @description In years, from which a customer answers for themselves.
             */
            age: number;
            /** @description Whether a guardian agrees: only then a minor's own consents count. */
            agrees: boolean;
            /** @description Whether the caller is a minor today. */
            minor: boolean;
        };
        Needed: {
            /**
             * @description `growthValue`, `spend` or `orders`, as the policy qualifies.
             * @enum {string}
             */
            measure: "growthValue" | "spend" | "orders";
            /**
             * Format: int64
             * @description How much is left, 0 where it is reached.
             */
            missing: number;
            /**
             * Format: int64
             * @description The value to reach.
             */
            threshold: number;
        };
        NewActivity: {
            /** @description What it is known by for good. */
            code: string;
            content: components["schemas"]["ActivityContentInput"];
        };
        NewBenefit: {
            /** @description What it is known by for good. */
            code: string;
            content: components["schemas"]["BenefitContentInput"];
        };
        NewReward: {
            /** @description What it is known by for good. */
            code: string;
            content: components["schemas"]["RewardContentInput"];
            /**
             * Format: int64
             * @description Pieces that there are; null: without a limit, for good.
             */
            stock?: number | null;
        };
        Next: {
            needed: components["schemas"]["Needed"][];
            tier: components["schemas"]["TierName"];
        };
        NoticeCount: {
            /**
             * Format: int64
             * @description By the candidate.
             */
            after: number;
            /**
             * Format: int64
             * @description By the policy in force.
             */
            before: number;
            /**
             * @description `reached`, `at-risk`, `in-grace` or `lost`.
             * @enum {string}
             */
            kind: "reached" | "at-risk" | "in-grace" | "lost";
        };
        /** @description The first thing that is in the way, in the order in which they are asked. */
        Obstacle: {
            /**
             * Format: date
             * @description `not-on-offer`: the first day.
             * @example 2026-03-02
             */
            from?: string;
            /**
             * Format: int64
             * @description `too-few-points`: how many more it takes.
             */
            missing?: number;
            /**
             * Format: date
             * @description `limit-reached`: the day from which on it can be redeemed again; absent: never.
             * @example 2026-03-02
             */
            nextFrom?: string;
            /**
             * @description `not-on-offer`, `gone`, `tier-too-low`, `limit-reached`, `sold-out` or `too-few-points`.
             * @enum {string}
             */
            reason: "not-on-offer" | "gone" | "tier-too-low" | "limit-reached" | "sold-out" | "too-few-points";
        };
        /** @description A reward as members see it. */
        OfferView: {
            /** @description What is to be paid beside the points; absent where it is nothing. */
            cash?: components["schemas"]["Money"];
            code: string;
            /**
             * Format: date
             * @description The first day on which it can be redeemed, in the store's zone; absent: at once.
             * @example 2026-03-02
             */
            from?: string;
            /**
             * @description `goods`, `coupon` or `cash-off`.
             * @enum {string}
             */
            kind: "goods" | "coupon" | "cash-off";
            /**
             * Format: int64
             * @description Pieces that can be reserved; absent: without a limit.
             */
            left?: number;
            /**
             * Format: int32
             * @description How often one customer may redeem it in a period; absent: without a limit.
             */
            limit?: number;
            /** @description The lowest tier that may have it; absent: every tier. */
            lowestTier?: string;
            /** @description In the caller's language. */
            name: string;
            /** @description What is in the way; absent where it can be redeemed now. */
            obstacle?: components["schemas"]["Obstacle"];
            /**
             * @description `day`, `month`, `year` or `once`: what the limit counts for.
             * @enum {string}
             */
            period: "day" | "month" | "year" | "once";
            /**
             * Format: int64
             * @description Its price.
             */
            points: number;
            /** @description In the caller's language. */
            terms: string;
            /**
             * Format: date
             * @description The last day; absent: without an end.
             * @example 2026-03-02
             */
            until?: string;
            /** @description `cash-off`: what is taken off a price. */
            value?: components["schemas"]["Money"];
        };
        OffView: {
            amount: components["schemas"]["Money"];
            /** @description Of a tier, by its code. */
            benefit?: string;
            /** @description Of the coupon, as people see it. */
            code?: string;
            /**
             * Format: uuid
             * @description Absent: the customer would get it by confirming.
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            couponId?: string;
            /** @description Why, in the caller's language. */
            detail: string;
            /** @enum {string} */
            kind: "tier-discount" | "coupon" | "points";
        };
        /** @description Points that a customer had before. */
        OpeningLot: {
            /**
             * Format: date
             * @description The day on which they were earned, at the latest today.
             * @example 2026-03-02
             */
            earnedOn: string;
            /**
             * Format: date
             * @description The last day on which they can be spent, at the earliest today.
             * @example 2026-03-02
             */
            expiresOn: string;
            /** @description Tells the customer's lots apart, for ever. */
            id: string;
            /**
             * Format: int64
             * @description That could still be spent.
             */
            points: number;
        };
        OpeningRequest: {
            lots: components["schemas"]["OpeningLot"][];
        };
        OpeningView: {
            /**
             * Format: int32
             * @description How many lots are new.
             */
            posted: number;
            /**
             * Format: int32
             * @description How many were posted before.
             */
            repeated: number;
        };
        /**
         * @description The order is no more: coupons and points that it used go back.
         * @example {
         *       "data": {
         *         "orderId": "O-1001"
         *       },
         *       "id": "e-order-cancelled-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "order.cancelled"
         *     }
         */
        OrderCancelledEvent: {
            /** @description Other fields are left alone. */
            data: {
                /** @description The shop's id of the order. */
                orderId: string;
            };
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "order.cancelled";
        };
        /**
         * @description The time for returns is over: the order's points may be spent.
         * @example {
         *       "data": {
         *         "orderId": "O-1001"
         *       },
         *       "id": "e-order-completed-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "order.completed"
         *     }
         */
        OrderCompletedEvent: {
            /** @description Other fields are left alone. */
            data: {
                /** @description The shop's id of the order. */
                orderId: string;
            };
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "order.completed";
        };
        /** @description A line of an order. */
        OrderLine: {
            /** @description What kind of product it is. */
            category?: string | null;
            /** @description Of one piece, in the store's currency. */
            price: components["schemas"]["EventAmount"];
            /** @description What was bought. */
            productId: string;
            quantity: components["schemas"]["EventQuantity"];
        };
        /**
         * @description An order, or a part of one, was paid. It counts once, by its `orderId`, however often it is told; parts count once together they reach `total`.
         * @example {
         *       "data": {
         *         "amount": {
         *           "amount": "688.00",
         *           "currency": "CNY"
         *         },
         *         "lines": [
         *           {
         *             "category": "tea",
         *             "price": "344.00",
         *             "productId": "P-77",
         *             "quantity": 2
         *           }
         *         ],
         *         "orderId": "O-1001"
         *       },
         *       "id": "e-order-paid-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "order.paid"
         *     }
         */
        OrderPaidEvent: {
            /** @description Other fields are left alone. */
            data: {
                amount: components["schemas"]["EventMoney"];
                /** @description What was bought. */
                lines?: components["schemas"]["OrderLine"][] | null;
                /** @description The shop's id of the order. */
                orderId: string;
                /** @description Which part of the order's price this is; absent where all is paid at once. With it, `total` is needed. */
                paymentId?: string | null;
                /** @description What all parts come to. */
                total?: components["schemas"]["EventMoney"] | null;
            } | {
                paymentId: string;
                total: Record<string, never>;
            } | {
                paymentId?: null;
                total?: null;
            };
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "order.paid";
        };
        /**
         * @description An order was placed; nothing is counted yet.
         * @example {
         *       "data": {
         *         "amount": {
         *           "amount": "688.00",
         *           "currency": "CNY"
         *         },
         *         "orderId": "O-1001"
         *       },
         *       "id": "e-order-placed-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "order.placed"
         *     }
         */
        OrderPlacedEvent: {
            /** @description Other fields are left alone. */
            data: {
                amount: components["schemas"]["EventMoney"];
                /** @description What was bought. */
                lines?: components["schemas"]["OrderLine"][] | null;
                /** @description The shop's id of the order. */
                orderId: string;
            };
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "order.placed";
        };
        /**
         * @description Money went back: all of an order or a part. It may be told before the payment.
         * @example {
         *       "data": {
         *         "amount": {
         *           "amount": "100.00",
         *           "currency": "CNY"
         *         },
         *         "orderId": "O-1001",
         *         "refundId": "R-17"
         *       },
         *       "id": "e-order-refunded-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "order.refunded"
         *     }
         */
        OrderRefundedEvent: {
            /** @description Other fields are left alone. */
            data: {
                amount: components["schemas"]["EventMoney"];
                /** @description The order it is for. */
                orderId?: string | null;
                /** @description The shop's id of the refund: told again, it counts once. Left out: the event's own id. */
                refundId?: string | null;
            };
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "order.refunded";
        };
        /**
         * @description An order was sent.
         * @example {
         *       "data": {
         *         "orderId": "O-1001"
         *       },
         *       "id": "e-order-shipped-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "order.shipped"
         *     }
         */
        OrderShippedEvent: {
            /** @description Other fields are left alone. */
            data: {
                /** @description The shop's id of the order. */
                orderId: string;
            };
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "order.shipped";
        };
        /** @description The answer to a request. `accepted` + `duplicates` + the number of `rejected` is the number of events in it. */
        OutcomeView: {
            /** Format: int32 */
            accepted: number;
            /** Format: int32 */
            duplicates: number;
            rejected: components["schemas"]["RejectedView"][];
        };
        OverrideList: {
            overrides: components["schemas"]["OverrideView"][];
        };
        OverrideRequest: {
            /** @description The decision that it corrects. */
            decisionId?: string | null;
            /** @enum {string} */
            reason: "wrong-data" | "service-failure" | "hardship" | "goodwill";
            /** @description A code of the ladder in force. */
            tier: string;
            /**
             * Format: date
             * @description The last business date that it counts.
             * @example 2026-03-02
             */
            until: string;
        };
        OverrideView: {
            /** @description The decision that it corrects. */
            decisionId: string | null;
            endedAt: string | null;
            /** @description Who took it back. */
            endedBy: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            grantedAt: string;
            grantedBy: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /**
             * Format: int32
             * @description In force when it was granted.
             */
            policyVersion: number;
            /**
             * @description `wrong-data`, `service-failure`, `hardship` or `goodwill`.
             * @enum {string}
             */
            reason: "wrong-data" | "service-failure" | "hardship" | "goodwill";
            /**
             * @description `counts`; `replaced` by a later grant; `ended`, taken back; `over`, past its last day.
             * @enum {string}
             */
            state: "counts" | "replaced" | "ended" | "over";
            tier: components["schemas"]["GrantedTierView"];
            /**
             * Format: date
             * @description The last business date that it counts.
             * @example 2026-03-02
             */
            until: string;
        };
        OvertakenBy: {
            /**
             * @description `late-event` where something was told later than it happened; `policy`, `override` or `merge` where that led to it.
             * @enum {string}
             */
            cause: "late-event" | "policy" | "override" | "merge";
            /**
             * Format: uuid
             * @description The decision that overtook this one.
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            decisionId: string;
            /**
             * Format: date-time
             * @description When it was held.
             * @example 2026-03-02T09:30:00Z
             */
            since: string;
            /** @description The one held then, by what is known now; absent where it has no name any more. */
            tier?: components["schemas"]["TierName"];
            /**
             * Format: date
             * @description The business date of the decision that overtook this one.
             * @example 2026-03-02
             */
            toldOn?: string;
        };
        OwnRedemptionRequest: {
            /** @description Its code. */
            reward: string;
            /** @description Where it is asked for, as behaviour names it. */
            shop?: string | null;
        };
        PackagedBenefit: {
            code: string;
            /** Format: int32 */
            version: number;
        };
        PackageRequest: {
            /** @description Why it is written. */
            comment: string;
            /** @description Those that give anything; their order does not matter. */
            tiers: components["schemas"]["TierProposal"][];
        };
        PackageView: {
            /**
             * Format: date-time
             * @description There where somebody approved it.
             * @example 2026-03-02T09:30:00Z
             */
            approvedAt?: string;
            /** @description Null: nobody has approved it. */
            approver: string | null;
            comment: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            createdAt: string;
            /** @description From when on it counts; null: it is not published. */
            effectiveAt: string | null;
            /** @description To be sent as `If-Match` with the next step. */
            hash: string;
            /**
             * Format: date-time
             * @description When they did.
             * @example 2026-03-02T09:30:00Z
             */
            publishedAt?: string;
            /** @description There where somebody published it. */
            publisher?: string;
            /**
             * @description `DRAFT`, `APPROVED`, `PUBLISHED` or `WITHDRAWN`.
             * @enum {string}
             */
            state: "DRAFT" | "APPROVED" | "PUBLISHED" | "WITHDRAWN";
            tiers: components["schemas"]["TierPackage"][];
            /** Format: int32 */
            version: number;
            writers: string[];
        };
        /** @description One page of a list. */
        PageOfActivityView: {
            items: components["schemas"]["ActivityView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfAdjustmentView: {
            items: components["schemas"]["AdjustmentView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfAlarmView: {
            items: components["schemas"]["AlarmView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfAuditEntry: {
            items: components["schemas"]["AuditEntry"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfBatchView: {
            items: components["schemas"]["BatchView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfBenefitUseView: {
            items: components["schemas"]["BenefitUseView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfBenefitView: {
            items: components["schemas"]["BenefitView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfCampaignView: {
            items: components["schemas"]["CampaignView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfCatalogueView: {
            items: components["schemas"]["CatalogueView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfCodeView: {
            items: components["schemas"]["CodeView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfCouponView: {
            items: components["schemas"]["CouponView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfCustomerView: {
            items: components["schemas"]["CustomerView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfDecisionView: {
            items: components["schemas"]["DecisionView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfEndedBenefitView: {
            items: components["schemas"]["EndedBenefitView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfErasureView: {
            items: components["schemas"]["ErasureView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfExtensionView: {
            items: components["schemas"]["ExtensionView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfFeedbackView: {
            items: components["schemas"]["FeedbackView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfFileImportView: {
            items: components["schemas"]["FileImportView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfGroupMember: {
            items: components["schemas"]["GroupMember"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfHeldBenefitView: {
            items: components["schemas"]["HeldBenefitView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfLoggedDelivery: {
            items: components["schemas"]["LoggedDelivery"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfMergeView: {
            items: components["schemas"]["MergeView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfMessagesMessageView: {
            items: components["schemas"]["MessagesMessageView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfMovedView: {
            items: components["schemas"]["MovedView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfMover: {
            items: components["schemas"]["Mover"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfOfferView: {
            items: components["schemas"]["OfferView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfPackageView: {
            items: components["schemas"]["PackageView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfPartPaidView: {
            items: components["schemas"]["PartPaidView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfPolicyView: {
            items: components["schemas"]["PolicyView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfProofTicketView: {
            items: components["schemas"]["ProofTicketView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfReconciliation: {
            items: components["schemas"]["Reconciliation"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfRedemptionView: {
            items: components["schemas"]["RedemptionView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfRefresh: {
            items: components["schemas"]["Refresh"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfRewardView: {
            items: components["schemas"]["RewardView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfRuleVersionView: {
            items: components["schemas"]["RuleVersionView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfSharedContact: {
            items: components["schemas"]["SharedContact"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfStackingView: {
            items: components["schemas"]["StackingView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfStandingRow: {
            items: components["schemas"]["StandingRow"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfStatementEntry: {
            items: components["schemas"]["StatementEntry"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfStatementSource: {
            items: components["schemas"]["StatementSource"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfStatusChangeView: {
            items: components["schemas"]["StatusChangeView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfStockChangeView: {
            items: components["schemas"]["StockChangeView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfSummary: {
            items: components["schemas"]["Summary"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfSuspectView: {
            items: components["schemas"]["SuspectView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfTicketView: {
            items: components["schemas"]["TicketView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfTierBenefitView: {
            items: components["schemas"]["TierBenefitView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfTrialReportView: {
            items: components["schemas"]["TrialReportView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfUnmatchedView: {
            items: components["schemas"]["UnmatchedView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description One page of a list. */
        PageOfWinnerView: {
            items: components["schemas"]["WinnerView"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        Partition: {
            /**
             * Format: int64
             * @description Records that Kafka has acknowledged.
             */
            accepted: number;
            /** Format: int32 */
            partition: number;
            /**
             * Format: int64
             * @description Records of those that the figures contain.
             */
            readable: number;
            upToDate?: boolean;
        };
        PartPaidView: {
            orderId: string;
            /** @description The sum of the parts so far. */
            paid: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description How many are paid.
             */
            parts: number;
            /** @description What all parts come to. */
            total: components["schemas"]["Money"];
        };
        PhoneRequest: {
            value: string;
            /** @description Whether the customer proved to the shop that it is theirs. */
            verified?: boolean | null;
        };
        PingView: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            deliveryId: string;
        };
        PointsPair: {
            /** Format: int64 */
            now: number;
            /** Format: int64 */
            then: number;
        };
        PointsPrice: {
            /** @description The same in the caller's language. */
            detail?: string;
            /**
             * @description `not-with-coupons`, `too-few-points`, `not-whole` (fewer than one unit of money is worth), `nothing-left` to pay or `share-reached`; absent: all are spent.
             * @enum {string}
             */
            reason?: "not-with-coupons" | "too-few-points" | "not-whole" | "nothing-left" | "share-reached";
            /**
             * Format: int64
             * @description Points that the customer had.
             */
            spendable: number;
            /** Format: int64 */
            spent: number;
            value: components["schemas"]["Money"];
            /** Format: int64 */
            wished: number;
        };
        /** @description What a customer is worth and which tier that is. The service gives the version. */
        Policy: {
            /** @description The most that counts; each may be left out */
            caps?: {
                activitiesPerDay?: {
                    cart?: number;
                    contact?: number;
                    post?: number;
                    review?: number;
                    search?: number;
                    share?: number;
                    view?: number;
                    visit?: number;
                };
                perCategory?: number;
                perDay?: number;
                perOrder?: number;
            };
            components: {
                cap: number;
                code: string;
                /** @enum {string} */
                feature: "spend" | "orders" | "frequency" | "visits" | "views" | "searches" | "carts" | "reviews" | "shares" | "posts" | "credit" | "categories";
                halfLifeDays?: number;
                /** @enum {string} */
                transform: "linear" | "sqrt" | "log";
                weight: number;
            }[];
            cycle: {
                /** @enum {string} */
                down: "one-step" | "to-level";
                /** @description Days after the end */
                grace: string;
                /** @enum {string} */
                kind: "rolling" | "calendar" | "anniversary";
                /** @description Whole months or years, such as P1Y */
                length: string;
                /** @description Days before the end */
                warning: string;
            };
            /** @description What an order counts for in frequency; each may be left out */
            frequency?: {
                /** @description The weight of an order by its main category; 1 where none is named */
                categories?: {
                    [key: string]: number;
                };
                fullAmount?: number;
                halfLifeDays?: number;
            };
            /** @description From the lowest tier, which everybody has, to the highest; thresholds ascend */
            ladder: {
                /** @description What members of the tier are given, in words for the store's pages. No rule reads them */
                benefits?: {
                    [key: string]: string;
                }[];
                code: string;
                enter: number;
                keep: number;
                /** @description By BCP 47 tag */
                names: {
                    en?: string;
                    "zh-CN"?: string;
                } & {
                    [key: string]: string;
                };
            }[];
            /** @description Stages, behaviour and churn by the customer's own rhythm of purchase; factors multiply the rhythm */
            lifecycle?: {
                behaviour: {
                    browserVisits: number;
                    frequentOrders: number;
                    loyalOrders: number;
                    loyalSinceDays: number;
                    windowDays: number;
                };
                churn: {
                    dropDays: number;
                    dropLeastOrders: number;
                    fewerOrders: number;
                    high: number;
                    incidentDays: number;
                    low: number;
                    middle: number;
                    smallerOrders: number;
                    tierLostDays: number;
                };
                rhythm: {
                    assumedDays: number;
                    leastPurchases: number;
                    longestDays: number;
                    shortestDays: number;
                };
                stages: {
                    declining: number;
                    dormant: number;
                    dormantAtMostDays: number;
                    lost: number;
                    lostAtMostDays: number;
                    matureOrders: number;
                    newDays: number;
                };
            };
            /**
             * @description What the ladder's thresholds are compared with
             * @enum {string}
             */
            measure: "growthValue" | "spend" | "orders";
            /** @description How the numbers follow the population by themselves. Cuts of RFM are drawn anew where its method is quantile */
            refresh?: {
                /** @description How long numbers stay as they are: days, weeks, months or years, such as P1M */
                every: string;
                /** @description Of every tier but the lowest, in the ladder's order. Left out: the ladder stays as written */
                thresholds?: {
                    code: string;
                    highest: number;
                    lowest: number;
                    /** @description The most it moves at one refresh, as a share of what it is */
                    move: number;
                    /** @description Of all customers, who are to have this tier or a higher one; below 1 */
                    share: number;
                }[];
            };
            rfm: {
                high: number;
                /** @enum {string} */
                method?: "fixed" | "quantile";
                orders: number[];
                recencyDays: number[];
                spend: number[];
            };
            /**
             * @description What becomes of tiers held when the policy begins to count. A version that a refresh makes always says cycle-end
             * @enum {string}
             */
            transition: "at-once" | "cycle-end";
            valueLevels: {
                high: number;
                middle: number;
            };
            /** @description Business dates that count, today included */
            windowDays: number;
        };
        /** @description What a customer is worth and which tier that is. The service gives the version. */
        PolicyDraft: {
            /** @description The most that counts; each may be left out */
            caps?: {
                activitiesPerDay?: {
                    cart?: number;
                    contact?: number;
                    post?: number;
                    review?: number;
                    search?: number;
                    share?: number;
                    view?: number;
                    visit?: number;
                };
                perCategory?: number;
                perDay?: number;
                perOrder?: number;
            };
            /** @description Why it is written; kept beside the policy. */
            comment?: string;
            components: {
                cap: number;
                code: string;
                /** @enum {string} */
                feature: "spend" | "orders" | "frequency" | "visits" | "views" | "searches" | "carts" | "reviews" | "shares" | "posts" | "credit" | "categories";
                halfLifeDays?: number;
                /** @enum {string} */
                transform: "linear" | "sqrt" | "log";
                weight: number;
            }[];
            cycle: {
                /** @enum {string} */
                down: "one-step" | "to-level";
                /** @description Days after the end */
                grace: string;
                /** @enum {string} */
                kind: "rolling" | "calendar" | "anniversary";
                /** @description Whole months or years, such as P1Y */
                length: string;
                /** @description Days before the end */
                warning: string;
            };
            /** @description What an order counts for in frequency; each may be left out */
            frequency?: {
                /** @description The weight of an order by its main category; 1 where none is named */
                categories?: {
                    [key: string]: number;
                };
                fullAmount?: number;
                halfLifeDays?: number;
            };
            /** @description From the lowest tier, which everybody has, to the highest; thresholds ascend */
            ladder: {
                /** @description What members of the tier are given, in words for the store's pages. No rule reads them */
                benefits?: {
                    [key: string]: string;
                }[];
                code: string;
                enter: number;
                keep: number;
                /** @description By BCP 47 tag */
                names: {
                    en?: string;
                    "zh-CN"?: string;
                } & {
                    [key: string]: string;
                };
            }[];
            /** @description Stages, behaviour and churn by the customer's own rhythm of purchase; factors multiply the rhythm */
            lifecycle?: {
                behaviour: {
                    browserVisits: number;
                    frequentOrders: number;
                    loyalOrders: number;
                    loyalSinceDays: number;
                    windowDays: number;
                };
                churn: {
                    dropDays: number;
                    dropLeastOrders: number;
                    fewerOrders: number;
                    high: number;
                    incidentDays: number;
                    low: number;
                    middle: number;
                    smallerOrders: number;
                    tierLostDays: number;
                };
                rhythm: {
                    assumedDays: number;
                    leastPurchases: number;
                    longestDays: number;
                    shortestDays: number;
                };
                stages: {
                    declining: number;
                    dormant: number;
                    dormantAtMostDays: number;
                    lost: number;
                    lostAtMostDays: number;
                    matureOrders: number;
                    newDays: number;
                };
            };
            /**
             * @description What the ladder's thresholds are compared with
             * @enum {string}
             */
            measure: "growthValue" | "spend" | "orders";
            /** @description How the numbers follow the population by themselves. Cuts of RFM are drawn anew where its method is quantile */
            refresh?: {
                /** @description How long numbers stay as they are: days, weeks, months or years, such as P1M */
                every: string;
                /** @description Of every tier but the lowest, in the ladder's order. Left out: the ladder stays as written */
                thresholds?: {
                    code: string;
                    highest: number;
                    lowest: number;
                    /** @description The most it moves at one refresh, as a share of what it is */
                    move: number;
                    /** @description Of all customers, who are to have this tier or a higher one; below 1 */
                    share: number;
                }[];
            };
            rfm: {
                high: number;
                /** @enum {string} */
                method?: "fixed" | "quantile";
                orders: number[];
                recencyDays: number[];
                spend: number[];
            };
            /**
             * @description What becomes of tiers held when the policy begins to count. A version that a refresh makes always says cycle-end
             * @enum {string}
             */
            transition: "at-once" | "cycle-end";
            valueLevels: {
                high: number;
                middle: number;
            };
            /** @description Business dates that count, today included */
            windowDays: number;
        };
        /** @description A version as clients see it. */
        PolicyView: {
            approvedAt: string | null;
            approver: string | null;
            author: string;
            comment: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            createdAt: string;
            /** @description From when on it counts; the shipped policy from the beginning. Null: not published. */
            effectiveAt: string | null;
            /** @description Whether there is a dry run of it to ask for; null in a list. */
            hasDryRun: boolean | null;
            /** @description Of the policy as it is written down; send it as `If-Match`. */
            hash: string;
            /** @description Whether it counts now. */
            inForce: boolean;
            /** @description Why what it makes harder was not announced beforehand; null: notice was given, or none was needed. */
            noticeWaivedBecause: string | null;
            /** @description Null in a list. */
            policy: components["schemas"]["Policy"] | null;
            publishedAt: string | null;
            /** @description Who published it; a refresh names who or what asked for it. */
            publisher: string | null;
            /**
             * Format: int32
             * @description The version that this one is but for its numbers, which were drawn anew inside the rails approved there: its author is `refresh`, its approver theirs. Null: people wrote it.
             */
            refreshOf: number | null;
            /**
             * @description `DRAFT`, `APPROVED`, `PUBLISHED` or `WITHDRAWN`.
             * @enum {string}
             */
            state: "DRAFT" | "APPROVED" | "PUBLISHED" | "WITHDRAWN";
            /** Format: int32 */
            version: number;
            /** @description To look at before approving, against the policy in force; null in a list, and where it was published or withdrawn. */
            warnings: components["schemas"]["PolicyWarning"][] | null;
            withdrawnAt: string | null;
            /** @description All who wrote any of it, the author first; none of them may approve it. */
            writers: string[];
        };
        /** @description Nothing that is forbidden, but something to look at before approving. */
        PolicyWarning: {
            /** @description For clients to decide by. */
            code: string;
            field: string;
            /** @description By BCP 47 tag. */
            sentence: {
                [key: string]: string;
            };
        };
        PreviewedConsent: {
            channel: string;
            granted: boolean;
            /** @description Whose answer will hold: `from` or `into`; the proofs of both are kept. */
            of: string;
            purpose: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            since: string;
        };
        PreviewedSide: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            customerId: string;
            externalId: string;
            membership: components["schemas"]["MembershipView"];
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            registeredAt: string;
        };
        PreviewRequest: {
            rule: components["schemas"]["RuleNodeInput"];
        };
        PreviewView: {
            /** Format: int64 */
            count: number;
            /**
             * Format: int64
             * @description How many were looked at.
             */
            customers: number;
            /** @description The storefront's ids of the first of them. */
            sample: string[];
            /** @description The rule as a sentence, in the caller's language. */
            words: string;
        };
        PrizeFigures: {
            /** Format: int64 */
            count: number;
            /**
             * Format: int64
             * @description How many were drawn.
             */
            given: number;
            /**
             * Format: int32
             * @description In the table of prizes, from 0 on.
             */
            place: number;
        };
        /** @description A prize; fields of other kinds are left out. */
        PrizeTermsInput: {
            /**
             * Format: int32
             * @description How many there are.
             */
            count: number;
            /** @description `coupon`: the batch that it is of. */
            couponBatch?: string | null;
            /**
             * @description `points`, `coupon`, `reward` or `nothing`.
             * @enum {string}
             */
            kind: "points" | "coupon" | "reward" | "nothing";
            /** @description In `zh-CN` and `en`. */
            names: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @description `points`: how many each is.
             */
            points?: number | null;
            /** @description `reward`: its code. */
            reward?: string | null;
        };
        PrizeView: {
            /** Format: int32 */
            count: number;
            /**
             * @description `points`, `coupon`, `reward` or `nothing`.
             * @enum {string}
             */
            kind: "points" | "coupon" | "reward" | "nothing";
            /** @description In the caller's language. */
            name: string;
        };
        /** @description What went wrong, as RFC 9457 tells it; further fields are facts for the client. */
        Problem: {
            /** @description What is special about this occurrence. */
            detail?: string;
            errors?: {
                /** @description As the client wrote it: `lines[0].price`, or a parameter's name. */
                field: string;
                /** @description What is wrong with it. */
                reason: string;
            }[];
            /** @description The HTTP status. */
            status: number;
            /** @description The same sentence for every problem of this type. */
            title: string;
            /** @description Where something went wrong on our side: what to ask about. */
            trace?: string;
            /** @description Clients decide by it; its meaning never changes. */
            type: string;
        };
        /**
         * @description The customer looked at a product.
         * @example {
         *       "data": {
         *         "category": "tea",
         *         "productId": "P-77"
         *       },
         *       "id": "e-product-viewed-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "product.viewed"
         *     }
         */
        ProductViewedEvent: {
            /** @description Other fields are left alone. */
            data: {
                /** @description Its category. */
                category?: string | null;
                /** @description The product. */
                productId: string;
            };
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "product.viewed";
        };
        /** @description All that customer-service keeps of one customer, for a machine to read. */
        ProfileData: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            collectedAt: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            customerId: string;
            externalId: string;
            /** @description What guardians answered, with their names and proofs, which are sealed likewise. */
            guardians: {
                [key: string]: unknown;
            }[];
            /** @description What is sealed under the customer's key: name, birthday, addresses, attributes. */
            profile: {
                [key: string]: unknown;
            };
            /** @description By what they are, such as `consentEntry`, each as it is kept. */
            records: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
        };
        ProfileRequest: {
            attributes?: {
                [key: string]: string;
            } | null;
            birthday?: string | null;
            /**
             * Format: email
             * @description The address that messages go to.
             */
            email?: string | null;
            /** @description Further addresses, or the same one if verified; without `email` the first one is it. */
            emails?: components["schemas"]["EmailRequest"][] | null;
            gender?: string | null;
            locale?: string | null;
            name?: string | null;
            /** @description Likewise. */
            phone?: string | null;
            /** @description Likewise. */
            phones?: components["schemas"]["PhoneRequest"][] | null;
            region?: string | null;
            tags?: string[] | null;
            timeZone?: string | null;
        };
        ProfileView: {
            attributes?: {
                [key: string]: string;
            };
            /**
             * Format: date
             * @example 2026-03-02
             */
            birthday?: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            customerId: string;
            email?: string;
            emails?: components["schemas"]["ContactPoint"][];
            externalId: string;
            gender?: string;
            locale: string;
            membership: components["schemas"]["MembershipView"];
            name?: string;
            phone?: string;
            phones?: components["schemas"]["ContactPoint"][];
            region?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            registeredAt: string;
            tags?: string[];
            timeZone: string;
        };
        ProgrammeTermsView: {
            /** @description Of the text, a BCP 47 tag. */
            language: string;
            text: string;
            /** @description What joining names as its `terms`. */
            version: string;
        };
        PromotionCount: {
            code: string;
            /** Format: int64 */
            points: number;
        };
        PromotionView: {
            /**
             * @description Multiplies what they earn.
             * @example 688.00
             */
            factor: string;
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /** @description The points that it adds come from a budget that may run out. */
            limited: boolean;
            /** @description In the caller's language. */
            name: string;
            shop: string | null;
            /** @description What earns more. */
            sources: string[];
            /**
             * Format: date
             * @example 2026-03-02
             */
            until: string;
        };
        /** @description The books at one moment. */
        Proof: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            at: string;
            /** Format: int64 */
            customers: number;
            /** Format: int64 */
            entries: number;
            /**
             * Format: int64
             * @description Zero, or the books do not balance.
             */
            entriesSum: number;
            /**
             * Format: int64
             * @description Points that nobody spent in time.
             */
            expired: number;
            faults: components["schemas"]["Fault"][];
            /** @description Up to when orders and tiers are in the books; absent for a moment after the service was started. */
            freshAsOf: string | null;
            readonly holds: boolean;
            /** Format: int64 */
            lots: number;
            /**
             * Format: int64
             * @description Pending, available and reserved points of all customers: what the store owes.
             */
            outstanding: number;
            /**
             * Format: int64
             * @description Points that were spent.
             */
            redeemed: number;
            /**
             * Format: int64
             * @description Those of them that wait for what they are to be spent on.
             */
            reserved: number;
            /**
             * Format: int64
             * @description Points that refunds should have taken back and could not.
             */
            shortfall: number;
            /** Format: int64 */
            transactions: number;
            /**
             * Format: int64
             * @description Points that people took, by adjustments.
             */
            withdrawn: number;
        };
        ProofTicketView: {
            /** @description That the member chose. */
            nonce: string;
            /** Format: int64 */
            number: number;
            /**
             * Format: int32
             * @description Of the prize in the table, from 0 on; of an application 0: won, -1: lost; absent: not drawn yet.
             */
            place?: number;
        };
        ProposedActionInput: {
            /** @description The same in all versions. */
            code?: string | null;
            /** @description Only the customer's first action of its kind ever earns. */
            firstOnly?: boolean | null;
            /**
             * Format: int64
             * @description Points that a customer earns by it on one day; null: without a limit.
             */
            mostPerDay?: number | null;
            /**
             * Format: int64
             * @description Likewise, in one calendar month.
             */
            mostPerMonth?: number | null;
            /**
             * Format: int32
             * @description So many days later the points become available; 0: at once.
             */
            pendingDays?: number | null;
            /**
             * Format: int64
             * @description For one action.
             */
            points?: number | null;
            /** @description Only there; null: everywhere. */
            shop?: string | null;
            /** @description `review`, `share`, `sign-in`, `birthday`, `profile`, `survey`, `referral` or `invited`. */
            source?: components["schemas"]["SourceKindInput"] | null;
            /** @description Whether the tier's multiplier applies. */
            tiered?: boolean | null;
        };
        ProposedExpiry: {
            /**
             * Format: int32
             * @description Of that month.
             */
            day: number | null;
            /** @description `on-date`: to the next such date, or so many years after it; `after-months`: so many months after they were earned; `after-activity`: so many months after the customer last earned or spent. */
            kind: string | null;
            /**
             * Format: int32
             * @description Of `on-date`, from 1 to 12.
             */
            month: number | null;
            /**
             * Format: int32
             * @description Of the other two.
             */
            months: number | null;
            /**
             * Format: int32
             * @description Of `on-date`.
             */
            years: number | null;
        };
        ProposedExpiryInput: {
            /**
             * Format: int32
             * @description Of that month.
             */
            day?: number | null;
            /** @description `on-date`: to the next such date, or so many years after it; `after-months`: so many months after they were earned; `after-activity`: so many months after the customer last earned or spent. */
            kind?: string | null;
            /**
             * Format: int32
             * @description Of `on-date`, from 1 to 12.
             */
            month?: number | null;
            /**
             * Format: int32
             * @description Of the other two.
             */
            months?: number | null;
            /**
             * Format: int32
             * @description Of `on-date`.
             */
            years?: number | null;
        };
        ProposedMultiplierInput: {
            /**
             * @description Not negative; at most 15 digits before the point and 6 behind it.
             * @example 688.00
             */
            multiplier?: string | number | null;
            /** @description As `GET /ladder` calls it. */
            tier?: string | null;
        };
        ProposedPromotionInput: {
            /**
             * Format: int64
             * @description The most points that it adds, all customers together; null: without a limit.
             */
            budget?: number | null;
            /** @description The same in all versions: its budget is one. */
            code?: string | null;
            /**
             * @description Multiplies what they earn, above 1.
             * @example 688.00
             */
            factor?: string | number | null;
            /** @description The first business date on which it counts. */
            from?: string | null;
            /** @description By language. */
            names?: {
                [key: string]: string;
            } | null;
            /** @description Only there; null: everywhere. */
            shop?: string | null;
            /** @description What earns more: `order`, or an action. */
            sources?: components["schemas"]["SourceKindInput"][] | null;
            /** @description The last. */
            until?: string | null;
        };
        PublicationRequest: {
            /** @description Null: at once. */
            effectiveAt?: string | null;
            /** @description `waived`, or null. */
            notice?: string | null;
            /** @description Why it is waived. */
            reason?: string | null;
        };
        PublicationView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            effectiveAt: string;
            /** @description Null where notice was given, or none was needed. */
            noticeWaivedBecause: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            publishedAt: string;
            publisher: string;
            /**
             * @description `DRAFT`, `APPROVED`, `PUBLISHED` or `WITHDRAWN`.
             * @enum {string}
             */
            state: "DRAFT" | "APPROVED" | "PUBLISHED" | "WITHDRAWN";
            /** Format: int32 */
            version: number;
        };
        /**
         * @description Why a refused event is not wanted any more. Codes, since a text of somebody's own might name a customer.
         * @enum {string}
         */
        PutAwayReason: "sent-anew" | "trial" | "not-wanted";
        PutAwayRequest: {
            /** @description `sent-anew`: the sender sent it anew, mended; `trial`: it was a trial; `not-wanted`: it will never be taken in. */
            reason: components["schemas"]["PutAwayReason"];
        };
        PutAwayView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            at: string;
            /** @description The login of who put it away. */
            by: string;
            /** @enum {string} */
            reason: "sent-anew" | "trial" | "not-wanted";
        };
        QuestionView: {
            /** @description To choose from. */
            options: string[];
            text: string;
        };
        QuizAnswerRequest: {
            /** @description The place of the chosen option of each question, from 0 on, in the order of the questions. */
            answers: number[];
        };
        QuizQuestionInput: {
            /** @description To choose from, each in `zh-CN` and `en`. */
            options: {
                [key: string]: string;
            }[];
            /**
             * Format: int32
             * @description The place of the right option, from 0 on; members never read it.
             */
            right: number;
            /** @description In `zh-CN` and `en`. */
            texts: {
                [key: string]: string;
            };
        };
        QuizResultView: {
            /**
             * Format: int64
             * @description That were given: none where the activity's budget is spent.
             */
            points: number;
            /** @description Of each question, whether its answer was. */
            right: boolean[];
            /**
             * Format: int32
             * @description How many were right.
             */
            rightAnswers: number;
        };
        QuizTerms: {
            /**
             * Format: int64
             * @description Beside that, where all are right.
             */
            pointsAllRight: number;
            /**
             * Format: int64
             * @description For each right answer.
             */
            pointsPerRight: number;
            questions: components["schemas"]["QuizQuestionInput"][];
            /**
             * @description `day` or `once`: for what one customer has one try.
             * @enum {string}
             */
            tries: "day" | "once";
        };
        QuizTermsInput: {
            /**
             * Format: int64
             * @description Beside that, where all are right.
             */
            pointsAllRight: number;
            /**
             * Format: int64
             * @description For each right answer.
             */
            pointsPerRight: number;
            questions: components["schemas"]["QuizQuestionInput"][];
            /**
             * @description `day` or `once`: for what one customer has one try.
             * @enum {string}
             */
            tries: "day" | "once";
        };
        QuizView: {
            /** @description Whether the activity's budget does not bear all of these points any more: a try may earn none. */
            exhausted: boolean;
            /** Format: int64 */
            pointsAllRight: number;
            /** Format: int64 */
            pointsPerRight: number;
            questions: components["schemas"]["QuestionView"][];
            /**
             * @description `day` or `once`: for what there is one try.
             * @enum {string}
             */
            tries: "day" | "once";
        };
        QuotedOrderView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            confirmedAt: string;
            /** @description Ids of those that it uses. */
            coupons: string[];
            orderId: string;
            /**
             * Format: int64
             * @description That it spends.
             */
            points: number;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            quoteId: string;
            /** @enum {string} */
            state: "reserved" | "paid" | "cancelled" | "timed-out";
            /** @description To be paid. */
            total: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @description The customer can pay; it stays reserved for some minutes more, for payments that are told late. Absent: it is not waited for.
             * @example 2026-03-02T09:30:00Z
             */
            until?: string;
        };
        QuoteLineRequest: {
            /** @description As the terms of coupons call it. */
            category?: string | null;
            /** @description As the storefront calls the line. */
            id: string;
            /** @description Of one piece. */
            price: components["schemas"]["MoneyInput"];
            /** @description As the storefront calls it. */
            product: string;
            /** Format: int32 */
            quantity: number;
        };
        /** @description A cart and the reductions that are wished for. */
        QuoteRequest: {
            /** @description Codes that the customer brings, in any case and width. */
            coupons?: string[] | null;
            /** @description Each with an id of its own. */
            lines: components["schemas"]["QuoteLineRequest"][];
            /**
             * Format: int64
             * @description How many the customer would spend at most.
             */
            points?: number | null;
            /** @description What sending the cart costs; null: nothing. */
            shipping?: components["schemas"]["MoneyInput"] | null;
            /** @description Where it is bought, as behaviour names it: some promotions are one shop's only. */
            shop?: string | null;
            /** @description Whether the customer's own coupons are tried too: the fifty that end first. */
            wallet?: boolean | null;
        };
        /** @description A quote as it is shown. */
        QuoteView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            askedAt: string;
            /**
             * Format: int64
             * @description Points that the order earns by what is paid, by today's rules and tier.
             */
            earned: number;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            lines: components["schemas"]["LinePrice"][];
            /** @description What it would all cost without any reduction. */
            list: components["schemas"]["Money"];
            points: components["schemas"]["PointsPrice"];
            /**
             * Format: int32
             * @description The version of the rules of stacking.
             */
            rules: number;
            shipping: components["schemas"]["ShippingPrice"];
            /** @description To be paid. */
            total: components["schemas"]["Money"];
            /** @description Coupons that were not used, and why. */
            unused: components["schemas"]["UnusedView"][];
            /** @description Why no discount of the tier was used; absent: one was, or the customer has none. */
            unusedDiscount?: components["schemas"]["UnusedDiscountView"];
            /**
             * Format: date-time
             * @description Until then it can be confirmed.
             * @example 2026-03-02T09:30:00Z
             */
            validUntil: string;
        };
        ReadyMadeGroup: {
            /** @description Stable, such as `rfm-important-value`. */
            code: string;
            name: string;
            rule: components["schemas"]["RuleNode"];
            words: string;
        };
        ReadyMadeGroups: {
            groups: components["schemas"]["ReadyMadeGroup"][];
        };
        ReasonCounts: {
            counts: components["schemas"]["ReasonView"][];
        };
        ReasonRequest: {
            /** @enum {string} */
            reason: "requested" | "mistake" | "misuse" | "unavailable" | "damaged";
        };
        ReasonView: {
            code: string;
            /** Format: int64 */
            events: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            newestReceivedAt: string;
            /**
             * Format: int64
             * @description That somebody put away.
             */
            putAway: number;
            /** @description In the caller's language. */
            reason: string;
            /**
             * Format: int64
             * @description That no replay was accepted of, and nobody put away.
             */
            waiting: number;
        };
        ReceivedView: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
        };
        /** @description One reconciliation, as it is kept and as clients see it. */
        Reconciliation: {
            /**
             * Format: int64
             * @description How many customers; null unless it is done, as are the next three.
             */
            checked: number | null;
            /**
             * Format: int64
             * @description How many of them differ, from a recomputation or from the log.
             */
            differing: number | null;
            /** @description Of those that differ, some. */
            examples: components["schemas"]["StandingDifference"][] | null;
            finishedAt: string | null;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /** @description The sample counted once more from the log. */
            log: components["schemas"]["LogSample"] | null;
            /** @description The business date of a nightly one; null for one that somebody asked for. */
            night: string | null;
            /** Format: int32 */
            policyVersion: number;
            /** @description How far it has come; null unless it runs. */
            progress: components["schemas"]["JobProgress"] | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            startedAt: string;
            startedBy: string;
            state: components["schemas"]["ReconciliationState"];
            /**
             * Format: int64
             * @description How many were not checked: their standing or their state was on its way when they were read.
             */
            unpaired: number | null;
        };
        ReconciliationStarted: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            state: components["schemas"]["ReconciliationState"];
        };
        /**
         * @description The names are on the wire and in the table.
         * @enum {string}
         */
        ReconciliationState: "RUNNING" | "DONE" | "FAILED";
        RecordHeader: {
            name: string;
            /** @description Base64. */
            value: string | null;
        };
        RedemptionRequest: {
            externalId: string;
            /** @description Its code. */
            reward: string;
            /** @description Where it is asked for, as behaviour names it. */
            shop?: string | null;
        };
        /** @description A redemption as it stands now. */
        RedemptionView: {
            /** @description What is to be paid beside the points, and was when it is confirmed. */
            cash?: components["schemas"]["Money"];
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            confirmedAt?: string;
            /**
             * Format: date-time
             * @description When it was cancelled, timed out or was refunded.
             * @example 2026-03-02T09:30:00Z
             */
            endedAt?: string;
            externalId: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /**
             * @description `goods`, `coupon` or `cash-off`.
             * @enum {string}
             */
            kind: "goods" | "coupon" | "cash-off";
            /** @description Of the reward, in the caller's language. */
            name: string;
            /**
             * Format: int64
             * @description Its price when it was reserved.
             */
            points: number;
            /** @description Why it was cancelled or refunded: `customer`, `storefront`, or the code that staff chose. */
            reason?: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            reservedAt: string;
            /** @description Its code. */
            reward: string;
            /**
             * @description `reserved`, `confirmed`, `cancelled`, `timed-out` or `refunded`.
             * @enum {string}
             */
            state: "reserved" | "confirmed" | "cancelled" | "timed-out" | "refunded";
            /**
             * Format: date-time
             * @description From this moment on it is timed out, if it is not confirmed before; absent where it is not reserved.
             * @example 2026-03-02T09:30:00Z
             */
            until?: string;
        };
        ReferralRewardView: {
            /**
             * Format: int64
             * @description For all of them.
             */
            points: number;
            /**
             * Format: int64
             * @description Newcomers for whom the caller got points.
             */
            rewarded: number;
            /**
             * Format: int64
             * @description Newcomers whose first order is not completed.
             */
            waiting: number;
            /**
             * Format: int64
             * @description Newcomers for whom the caller has no points: the most of that month was reached, no rule gives any, or the order does not count. Which of these is not said: that is the newcomer's.
             */
            withoutPoints: number;
        };
        ReferralShare: {
            /**
             * Format: int64
             * @description How many came by the code of the one; it leads to the kept one from then on.
             */
            invitedByFrom: number;
            /** Format: int64 */
            invitedByInto: number;
            /** @description Whether one of the two came by the other's code: points for it went to one person. */
            invitedEachOther: boolean;
        };
        ReferralView: {
            /** @description Absent for a customer who is frozen or excluded, or has left. */
            code: string | null;
            /**
             * Format: int64
             * @description How many customers gave the code and were accepted.
             */
            invited: number;
            /** @description Whether the customer was invited by somebody. */
            referred: boolean;
        };
        /** @description One refresh, as it is kept and as clients see it. */
        Refresh: {
            /**
             * Format: int32
             * @description The policy in force whose numbers were drawn anew.
             */
            baseVersion: number;
            /** @description From when on it counts: after notice where anything became harder. */
            effectiveAt: string | null;
            finishedAt: string | null;
            /** Format: int64 */
            id: number;
            /** @description The business date of one that the timer began; null for one that somebody asked for. */
            night: string | null;
            /** @description How far it has come; null unless it runs. */
            progress: components["schemas"]["JobProgress"] | null;
            /** @description Null while it runs, and where it failed. */
            report: components["schemas"]["RefreshReport"] | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            startedAt: string;
            startedBy: string;
            state: components["schemas"]["RefreshState"];
            /**
             * Format: int32
             * @description What came of it; null unless it was published, as is the next one.
             */
            version: number | null;
        };
        /** @description The numbers that moved, and the guardrails that held them. */
        RefreshReport: {
            /**
             * Format: int64
             * @description Who were counted.
             */
            customers: number;
            /** @description Versions that people were still at work on, and will have to draft again. */
            overtakes: number[];
            /** @description Null where the cuts stay as written. */
            rfm: components["schemas"]["Cuts"] | null;
            /** @description From the lowest tier that has one; empty where the ladder stays as written. */
            thresholds: components["schemas"]["Moved"][];
            /**
             * Format: int64
             * @description Customers who were not: their standing or their state was on its way when they were read.
             */
            unpaired: number;
        };
        RefreshStarted: {
            /** Format: int64 */
            id: number;
            state: components["schemas"]["RefreshState"];
        };
        /**
         * @description The names are on the wire and in the table.
         * @enum {string}
         */
        RefreshState: "RUNNING" | "PUBLISHED" | "UNCHANGED" | "INCOMPLETE" | "OVERTAKEN" | "FAILED";
        RefusalRow: {
            code: string;
            /** Format: int64 */
            events: number;
            /** @description In the caller's language. */
            reason: string;
        };
        RefusalView: {
            /**
             * @description `too-short`, `too-long`, `characters` or `of-another-batch`.
             * @enum {string}
             */
            code: "too-short" | "too-long" | "characters" | "of-another-batch";
            /** Format: int32 */
            line: number;
            /** @description In the caller's language. */
            reason: string;
        };
        RejectedView: {
            code: string;
            /** @description Names the field at fault in the caller's language, never its value: it may be personal. */
            detail: string;
            /** @description The CloudEvents id, where there is one that can be shown. */
            id?: string;
            /** Format: int32 */
            index: number;
        };
        ReplayBatch: {
            /** @description Where the batch before ended: its `next`. Left out: from the beginning. */
            after?: string | null;
            /** @description The reason, as in `GET /quarantine/counts`. */
            code: string;
            /**
             * Format: int32
             * @description How many events at most; left out: 50.
             */
            limit?: number | null;
        };
        ReplayBatchView: {
            /** Format: int32 */
            accepted: number;
            /** Format: int32 */
            duplicates: number;
            /** @description Null where none is behind this batch. */
            next: string | null;
            /** Format: int32 */
            refused: number;
            /**
             * Format: int32
             * @description How many events this batch had.
             */
            tried: number;
        };
        ReplayedDeliveries: {
            /**
             * Format: int32
             * @description How many are due now.
             */
            deliveries: number;
        };
        ReplayedView: {
            /** @description The reason of a refusal, which may be another than before. */
            code: string | null;
            /** @description The same, by field. */
            defects: components["schemas"]["DefectView"][];
            /** @description The same in the caller's language. */
            detail: string | null;
            /**
             * @description `accepted`, `duplicate` or `refused`.
             * @enum {string}
             */
            outcome: "accepted" | "duplicate" | "refused";
        };
        ReplyRequest: {
            text: string;
        };
        ReplyView: {
            /** @description A login of the staff, for staff only; to the customer it is the shop that answers. */
            author?: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            text: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            writtenAt: string;
        };
        ResolutionRequest: {
            /** @description Of an appeal, which must have one: `declined`, the decision stands, or `granted`. */
            outcome?: string | null;
            /** @description Sent to the customer as a reply; must be there for an appeal. */
            text?: string | null;
        };
        /** @description Customers by the month of their first order, and who of them bought again how many months later. */
        RetentionReport: {
            /** @description The oldest first, as far back as single orders are kept; months without new customers are left out. */
            cohorts: components["schemas"]["RetentionRow"][];
            definitions: {
                [key: string]: string;
            };
        };
        RetentionRow: {
            /** @example 2026-03 */
            month: string;
            /** @description From the first after the cohort's own to the present one. */
            months: components["schemas"]["Month"][];
            /** Format: int64 */
            newCustomers: number;
        };
        /**
         * @description How far a refund takes points back. Points it could not take back are the lot's shortfall, which is recorded.
         * @enum {string}
         */
        Reversal: "ONLY_PENDING" | "WITHIN_BALANCE" | "UNLIMITED";
        /**
         * @description How far a refund takes points back. Points it could not take back are the lot's shortfall, which is recorded.
         * @enum {string}
         */
        ReversalInput: "ONLY_PENDING" | "WITHIN_BALANCE" | "UNLIMITED";
        /**
         * @description The customer wrote a review.
         * @example {
         *       "data": {
         *         "productId": "P-77",
         *         "stars": 5
         *       },
         *       "id": "e-review-posted-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "review.posted"
         *     }
         */
        ReviewPostedEvent: {
            /** @description Other fields are left alone. */
            data: {
                /** @description The order it is about. */
                orderId?: string | null;
                /** @description The product it is about. */
                productId?: string | null;
                /** @description From 1 to 5. */
                stars: number;
            };
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "review.posted";
        };
        /** @description A reward as people write it, without its code and stock. */
        RewardContent: {
            /** @description What is to be paid beside the points; null: nothing. */
            cash: components["schemas"]["Money"] | null;
            /** @description `goods`: what one costs the store; null: nobody said. */
            cost: components["schemas"]["Money"] | null;
            /** @description `coupon`: the batch that its code is from. */
            couponBatch: string | null;
            /** @description The first day on which it can be redeemed, in the store's zone; null: at once. */
            from: string | null;
            /**
             * @description `goods`, `coupon` or `cash-off`.
             * @enum {string}
             */
            kind: "goods" | "coupon" | "cash-off";
            /**
             * Format: int32
             * @description How often one customer may redeem it in a period; null: without a limit.
             */
            limit: number | null;
            /** @description The lowest tier that may have it; null: every tier. */
            lowestTier: string | null;
            /** @description In `zh-CN` and `en`. */
            names: {
                [key: string]: string;
            };
            /**
             * @description `day`, `month`, `year` or `once`: what the limit counts for, in the store's zone.
             * @enum {string}
             */
            period: "day" | "month" | "year" | "once";
            /**
             * Format: int64
             * @description Its price.
             */
            points: number;
            /** @description What customers read of its terms, in `zh-CN` and `en`. */
            terms: {
                [key: string]: string;
            };
            /** @description The last day; null: without an end. */
            until: string | null;
            /** @description `cash-off`: what is taken off a price. */
            value: components["schemas"]["Money"] | null;
        };
        /** @description A reward as people write it, without its code and stock. */
        RewardContentInput: {
            /** @description What is to be paid beside the points; null: nothing. */
            cash?: components["schemas"]["MoneyInput"] | null;
            /** @description `goods`: what one costs the store; null: nobody said. */
            cost?: components["schemas"]["MoneyInput"] | null;
            /** @description `coupon`: the batch that its code is from. */
            couponBatch?: string | null;
            /** @description The first day on which it can be redeemed, in the store's zone; null: at once. */
            from?: string | null;
            /**
             * @description `goods`, `coupon` or `cash-off`.
             * @enum {string}
             */
            kind: "goods" | "coupon" | "cash-off";
            /**
             * Format: int32
             * @description How often one customer may redeem it in a period; null: without a limit.
             */
            limit?: number | null;
            /** @description The lowest tier that may have it; null: every tier. */
            lowestTier?: string | null;
            /** @description In `zh-CN` and `en`. */
            names: {
                [key: string]: string;
            };
            /**
             * @description `day`, `month`, `year` or `once`: what the limit counts for, in the store's zone.
             * @enum {string}
             */
            period: "day" | "month" | "year" | "once";
            /**
             * Format: int64
             * @description Its price.
             */
            points: number;
            /** @description What customers read of its terms, in `zh-CN` and `en`. */
            terms: {
                [key: string]: string;
            };
            /** @description The last day; null: without an end. */
            until?: string | null;
            /** @description `cash-off`: what is taken off a price. */
            value?: components["schemas"]["MoneyInput"] | null;
        };
        RewardView: {
            /** @description Who wrote it last. */
            author: string;
            code: string;
            content: components["schemas"]["RewardContent"];
            /**
             * Format: int64
             * @description Pieces of redemptions that were confirmed.
             */
            redeemed: number;
            /**
             * Format: int64
             * @description Pieces of redemptions that are not confirmed yet.
             */
            reserved: number;
            /**
             * @description `draft`, `on-offer` or `withdrawn`.
             * @enum {string}
             */
            state: "draft" | "on-offer" | "withdrawn";
            /**
             * Format: int64
             * @description Pieces that can be reserved; null: without a limit.
             */
            stock: number | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            writtenAt: string;
        };
        Rfm: {
            /**
             * Format: int32
             * @description 1 to 5, 5 is best; 0 without an order.
             */
            f: number;
            /**
             * Format: int32
             * @description 1 to 5, 5 is best; 0 without an order.
             */
            m: number;
            /** Format: int64 */
            orders: number;
            /**
             * Format: int32
             * @description 1 to 5, 5 is best; 0 without an order.
             */
            r: number;
            /**
             * Format: int64
             * @description Since the last order; absent without one.
             */
            recencyDays: number | null;
            spend: components["schemas"]["Money"];
            /**
             * @description `important-value`, `important-development`, `important-keep`, `important-winback`, `general-value`, `general-development`, `general-keep`, `general-winback` or `none`: without an order.
             * @enum {string}
             */
            type: "important-value" | "important-development" | "important-keep" | "important-winback" | "general-value" | "general-development" | "general-keep" | "general-winback" | "none";
        };
        RuleCount: {
            points: components["schemas"]["PointsPair"];
            /** @description `order`, or the code of an action's rule. */
            rule: string;
            /** @description How many earned anything. */
            sources: components["schemas"]["PointsPair"];
            /** @description By which it earned. */
            tier: string;
        };
        /** @description A rule as people write it, and as it is stored: fields are only ever added. */
        RuleNode: {
            /**
             * Format: int64
             * @description Of `between` and `done`.
             */
            atLeast?: number | null;
            /**
             * Format: int64
             * @description Likewise; one of the two is needed.
             */
            atMost?: number | null;
            /**
             * Format: int32
             * @description Of `done`: on how many of the last days, today among them.
             */
            days?: number | null;
            /**
             * Format: uuid
             * @description Of `member-of`.
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            group?: string;
            /**
             * @description `all`, `any`, `not`, `one-of`, `between`, `done` or `member-of`.
             * @enum {string}
             */
            kind: "all" | "any" | "not" | "one-of" | "between" | "done" | "member-of";
            /** @description What is looked at. Of `one-of`: `member-status`, `locale`, `time-zone`, `consent`, `gender`, `region`, `tag`, `birth-month`, `tier`, `rfm-type`, `value-level`, `lifecycle` or `churn`. Of `between`: `growth-value`, `age`, `registered-days` or `joined-days`. Of `done`: the type of event, such as `order.paid`. */
            of?: string | null;
            /** @description Of `all` and `any`; the single one of `not`. */
            rules?: components["schemas"]["RuleNodeInput"][] | null;
            /** @description Of `one-of`: one of them is enough. */
            values?: string[] | null;
        };
        /** @description A rule as people write it, and as it is stored: fields are only ever added. */
        RuleNodeInput: {
            /**
             * Format: int64
             * @description Of `between` and `done`.
             */
            atLeast?: number | null;
            /**
             * Format: int64
             * @description Likewise; one of the two is needed.
             */
            atMost?: number | null;
            /**
             * Format: int32
             * @description Of `done`: on how many of the last days, today among them.
             */
            days?: number | null;
            /** @description Of `member-of`. */
            group?: string | null;
            /**
             * @description `all`, `any`, `not`, `one-of`, `between`, `done` or `member-of`.
             * @enum {string}
             */
            kind: "all" | "any" | "not" | "one-of" | "between" | "done" | "member-of";
            /** @description What is looked at. Of `one-of`: `member-status`, `locale`, `time-zone`, `consent`, `gender`, `region`, `tag`, `birth-month`, `tier`, `rfm-type`, `value-level`, `lifecycle` or `churn`. Of `between`: `growth-value`, `age`, `registered-days` or `joined-days`. Of `done`: the type of event, such as `order.paid`. */
            of?: string | null;
            /** @description Of `all` and `any`; the single one of `not`. */
            rules?: components["schemas"]["RuleNodeInput"][] | null;
            /** @description Of `one-of`: one of them is enough. */
            values?: string[] | null;
        };
        /** @description Earning rules as somebody writes them: every field may be missing or wrong. `ProposalPolicy` says what is. */
        RuleProposal: {
            /** @description What else earns; for each action the first rule that fits counts. */
            actions: components["schemas"]["ProposedActionInput"][] | null;
            /**
             * Format: int32
             * @description Points last to the end of the calendar year so many years after they were earned.
             */
            expiresAfterYears: number | null;
            /** @description Says otherwise how long points last; null: as `expiresAfterYears` says. */
            expiry: components["schemas"]["ProposedExpiry"] | null;
            /**
             * @description An order of which less is kept earns nothing; null: every order earns.
             * @example 688.00
             */
            leastPerOrder: string | null;
            /**
             * Format: int64
             * @description Guards against a mistyped amount.
             */
            mostPerOrder: number | null;
            /**
             * Format: int32
             * @description An order that is not reported as completed counts as completed after so many days.
             */
            pendingDays: number | null;
            /**
             * @description Points for one unit of the store's currency, before the tier's multiplier.
             * @example 688.00
             */
            pointsPerUnit: string | null;
            /** @description The one with the greatest factor counts. */
            promotions: components["schemas"]["ProposedPromotionInput"][] | null;
            reversal: components["schemas"]["Reversal"] | null;
            /** @description One for each tier of the ladder. */
            tiers: components["schemas"]["ProposedMultiplierInput"][] | null;
        };
        /** @description Earning rules as somebody writes them: every field may be missing or wrong. `ProposalPolicy` says what is. */
        RuleProposalInput: {
            /** @description What else earns; for each action the first rule that fits counts. */
            actions?: components["schemas"]["ProposedActionInput"][] | null;
            /**
             * Format: int32
             * @description Points last to the end of the calendar year so many years after they were earned.
             */
            expiresAfterYears?: number | null;
            /** @description Says otherwise how long points last; null: as `expiresAfterYears` says. */
            expiry?: components["schemas"]["ProposedExpiryInput"] | null;
            /**
             * @description An order of which less is kept earns nothing; null: every order earns.
             * @example 688.00
             */
            leastPerOrder?: string | number | null;
            /**
             * Format: int64
             * @description Guards against a mistyped amount.
             */
            mostPerOrder?: number | null;
            /**
             * Format: int32
             * @description An order that is not reported as completed counts as completed after so many days.
             */
            pendingDays?: number | null;
            /**
             * @description Points for one unit of the store's currency, before the tier's multiplier.
             * @example 688.00
             */
            pointsPerUnit?: string | number | null;
            /** @description The one with the greatest factor counts. */
            promotions?: components["schemas"]["ProposedPromotionInput"][] | null;
            reversal?: components["schemas"]["ReversalInput"] | null;
            /** @description One for each tier of the ladder. */
            tiers?: components["schemas"]["ProposedMultiplierInput"][] | null;
        };
        RuleRequest: {
            /** @description Why they are written. */
            comment: string;
            rules: components["schemas"]["RuleProposalInput"];
        };
        RuleText: {
            /** @description BCP 47. */
            language: string;
            words: string[];
        };
        /** @description The points of a month by other rules. Of each pair `now` is by the rules that count, and `then` by those that are tried. */
        RuleTrial: {
            /** @description Of the points, by the setting of what a point costs. */
            cost: components["schemas"]["CostPair"];
            /**
             * Format: int64
             * @description Who did something that month that can earn.
             */
            customers: number;
            /**
             * Format: date
             * @description The month's first day.
             * @example 2026-03-02
             */
            from: string;
            /** @description Customers whose points differ most. */
            mostAffected: components["schemas"]["AffectedCustomer"][];
            points: components["schemas"]["PointsPair"];
            /** @description Points that each would have added, never more than its budget. */
            promotions: components["schemas"]["PromotionCount"][];
            rules: components["schemas"]["RuleCount"][];
            /**
             * Format: int64
             * @description How many of them were counted; fewer than `customers` where there are more than a trial counts.
             */
            tried: number;
            /**
             * Format: date
             * @description Its last.
             * @example 2026-03-02
             */
            until: string;
            /** Format: int32 */
            version: number;
        };
        RuleVersionView: {
            /** @description Null: nobody has approved it. */
            approver: string | null;
            comment: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            createdAt: string;
            /** @description The first business date on which it counts; null: it is not published. */
            from: string | null;
            /** @description To be sent as `If-Match` with the next step. */
            hash: string;
            rules: components["schemas"]["RuleProposal"];
            /**
             * @description `DRAFT`, `APPROVED`, `PUBLISHED` or `WITHDRAWN`.
             * @enum {string}
             */
            state: "DRAFT" | "APPROVED" | "PUBLISHED" | "WITHDRAWN";
            /** Format: int32 */
            version: number;
            writers: string[];
        };
        RuleWordsView: {
            texts: components["schemas"]["RuleText"][];
        };
        RunningStreak: {
            /**
             * Format: int64
             * @description Points that were given for days in a row that were complete today; 0: none.
             */
            awarded: number;
            /** @description Of the activity. */
            code: string;
            /**
             * Format: int32
             * @description How many days in a row earn.
             */
            days: number;
            /** @description Whether the activity's budget does not bear these points any more. */
            exhausted: boolean;
            /** @description In the caller's language. */
            name: string;
            /**
             * Format: int64
             * @description That they earn, beside the sign-ins themselves.
             */
            points: number;
            /**
             * Format: int32
             * @description How many of them there are.
             */
            reached: number;
            /**
             * Format: date
             * @description Its last day.
             * @example 2026-03-02
             */
            until: string;
        };
        SavedMappingList: {
            mappings: components["schemas"]["SavedMappingView"][];
        };
        SavedMappingRequest: {
            kind: components["schemas"]["ImportKindInput"];
            mapping: components["schemas"]["ImportMappingInput"];
            /** @description Nothing personal. */
            name: string;
        };
        /** @description A mapping that was saved under a name. */
        SavedMappingView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            changedAt: string;
            changedBy: string;
            kind: components["schemas"]["ImportKind"];
            mapping: components["schemas"]["ImportMapping"];
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            mappingId: string;
            name: string;
        };
        /**
         * @description The customer looked for something.
         * @example {
         *       "data": {
         *         "query": "oolong"
         *       },
         *       "id": "e-search-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "search"
         *     }
         */
        SearchEvent: {
            /** @description Other fields are left alone. */
            data: {
                /** @description What they typed. */
                query: string;
            };
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "search";
        };
        SearchRequest: {
            /** @description In the body, so that it is in no log of addresses. */
            contact: string;
            /**
             * @description Why it is looked for.
             * @enum {string}
             */
            reason: "contacted-us" | "order" | "complaint" | "fraud" | "privacy-request" | "other";
        };
        /** @description The events of each sender, and those of them that were refused. */
        SenderReport: {
            /** @description Of whom most was refused first. */
            senders: components["schemas"]["SenderRow"][];
            /**
             * Format: date
             * @description The first day that is counted, in the store's zone.
             * @example 2026-03-02
             */
            since: string;
        };
        SenderRow: {
            /** Format: int64 */
            accepted: number;
            /**
             * Format: int64
             * @description Events that were accepted before.
             */
            duplicates: number;
            /**
             * Format: date-time
             * @description When something came last.
             * @example 2026-03-02T09:30:00Z
             */
            newestAt: string;
            /** @description By reason, the most first. */
            refusals: components["schemas"]["RefusalRow"][];
            /** Format: int64 */
            refused: number;
            /** @description The login of a shop's system; `rung:staff`, `rung:members`, `rung:imports`, `rung:replay` and `rung:others` stand for people, members, imported files, what was taken in again from the quarantine, and senders beyond the bound. */
            sender: string;
            /** @description By type of event, those that were not known as `unknown`. */
            types: components["schemas"]["TypeRow"][];
        };
        /** @description As `GET /audit/{service}/verification` tells it. */
        ServiceChain: {
            /** Format: int64 */
            brokenAt: number | null;
            /** Format: int64 */
            entries: number;
            intact: boolean;
            lastHash: string | null;
            reason: string | null;
            service: string;
        };
        /**
         * @description The customer asked for help.
         * @example {
         *       "data": {
         *         "topic": "delivery"
         *       },
         *       "id": "e-service-contacted-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "service.contacted"
         *     }
         */
        ServiceContactedEvent: {
            /** @description Other fields are left alone. */
            data?: {
                /** @description About what. */
                topic?: string | null;
            } | null;
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "service.contacted";
        };
        SharedCode: {
            code: string;
        };
        SharedContact: {
            /** @description The place of the contact point in the list. */
            contact: string;
            customers: components["schemas"]["ContactOwner"][];
        };
        /**
         * @description The customer recommended something.
         * @example {
         *       "data": {
         *         "medium": "wechat",
         *         "productId": "P-77"
         *       },
         *       "id": "e-share-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "share"
         *     }
         */
        ShareEvent: {
            /** @description Other fields are left alone. */
            data?: {
                /** @description Where. */
                medium?: string | null;
                /** @description The product. */
                productId?: string | null;
            } | null;
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "share";
        };
        ShippingPrice: {
            list: components["schemas"]["Money"];
            off: components["schemas"]["OffView"][];
            payable: components["schemas"]["Money"];
        };
        ShopLiability: {
            /** Format: int64 */
            expired: number;
            /** Format: int64 */
            issued: number;
            /**
             * Format: int64
             * @description Points: issued, less redeemed, expired and withdrawn; below zero where more of other shops' points are spent in it than it gives.
             */
            outstanding: number;
            owed: components["schemas"]["Money"];
            /** Format: int64 */
            redeemed: number;
            /** @description As behaviour names it; null: the cause has none. */
            shop: string | null;
            /**
             * Format: int64
             * @description Points that people took by an adjustment.
             */
            withdrawn: number;
        };
        ShopMonth: {
            money: components["schemas"]["MonthMoney"];
            points: components["schemas"]["MonthPoints"];
            /** @description Of each posting's cause; null: it names none. */
            shop: string | null;
        };
        SignIn: {
            /** @description False: they had signed in on it before. */
            first: boolean;
            /**
             * Format: date
             * @description The day, in the store's zone.
             * @example 2026-03-02
             */
            on: string;
        };
        /**
         * @description The customer signed in for the day, where the shop invites its members to: not a login.
         * @example {
         *       "id": "e-sign-in-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "sign-in"
         *     }
         */
        SignInEvent: {
            /** @description Other fields are left alone. */
            data?: Record<string, never> | null;
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "sign-in";
        };
        /** @description The cause of points, or what they are spent on. */
        Source: {
            /** @description Unique within its kind and customer. */
            id: string;
            kind: components["schemas"]["SourceKind"];
            /** @description Where it happened, as behaviour names it; it says where, and does not tell two sources apart. */
            shop: string | null;
        };
        /**
         * @description The kinds of causes that points have. The codes are on the wire, in the tables and in the keys of transactions.
         * @enum {string}
         */
        SourceKind: "order" | "review" | "share" | "sign-in" | "birthday" | "profile" | "survey" | "referral" | "invited" | "activity" | "adjustment" | "import" | "extension" | "redemption" | "quote";
        /**
         * @description The kinds of causes that points have. The codes are on the wire, in the tables and in the keys of transactions.
         * @enum {string}
         */
        SourceKindInput: "order" | "review" | "share" | "sign-in" | "birthday" | "profile" | "survey" | "referral" | "invited" | "activity" | "adjustment" | "import" | "extension" | "redemption" | "quote";
        /** @description The rules of stacking as people write them. */
        StackingContent: {
            /** @description Kinds of which one goes with no other coupon: `fixed`, `percentage`, `threshold`, `shipping`, `category`. */
            alone: ("fixed" | "percentage" | "threshold" | "shipping" | "category")[];
            /**
             * Format: int32
             * @description Of one cart; more than four would take too long to be compared with each other.
             */
            mostCoupons: number;
            /**
             * Format: int32
             * @description Of one kind.
             */
            mostOfKind: number;
            /**
             * Format: int32
             * @description The share of the goods that points may pay; 0: points pay nothing.
             */
            mostPercent: number;
            /**
             * Format: int64
             * @description How many points are worth one smallest unit of the currency, such as 0.01 CNY or 1 JPY.
             */
            pointsPerUnit: number;
            /** @description Whether points pay where a coupon was used. */
            pointsWithCoupons: boolean;
            /** @description Whether coupons go with the tier's discount. */
            tierWithCoupons: boolean;
        };
        /** @description The rules of stacking as people write them. */
        StackingContentInput: {
            /** @description Kinds of which one goes with no other coupon: `fixed`, `percentage`, `threshold`, `shipping`, `category`. */
            alone: ("fixed" | "percentage" | "threshold" | "shipping" | "category")[];
            /**
             * Format: int32
             * @description Of one cart; more than four would take too long to be compared with each other.
             */
            mostCoupons: number;
            /**
             * Format: int32
             * @description Of one kind.
             */
            mostOfKind: number;
            /**
             * Format: int32
             * @description The share of the goods that points may pay; 0: points pay nothing.
             */
            mostPercent: number;
            /**
             * Format: int64
             * @description How many points are worth one smallest unit of the currency, such as 0.01 CNY or 1 JPY.
             */
            pointsPerUnit: number;
            /** @description Whether points pay where a coupon was used. */
            pointsWithCoupons: boolean;
            /** @description Whether coupons go with the tier's discount. */
            tierWithCoupons: boolean;
        };
        StackingRequest: {
            /** @description Why they are changed. */
            comment: string;
            /**
             * Format: int32
             * @description The version that counts and was read.
             */
            replaces: number;
            rules: components["schemas"]["StackingContentInput"];
        };
        StackingView: {
            /** @description Null: nobody has approved it. */
            approver: string | null;
            comment: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            createdAt: string;
            /** @description Since when it counts, or counted; null: it never has. */
            from: string | null;
            /** @description To be sent as `If-Match` with the next step. */
            hash: string;
            /**
             * Format: int32
             * @description The version that it was written against: it is approved only while that one counts; 0: it is the first.
             */
            replaces: number;
            rules: components["schemas"]["StackingContent"];
            /**
             * @description `DRAFT`, `PUBLISHED` or `WITHDRAWN`.
             * @enum {string}
             */
            state: "DRAFT" | "PUBLISHED" | "WITHDRAWN";
            /** Format: int32 */
            version: number;
            writers: string[];
        };
        /** @description One customer of whom something else is stored than should be. */
        StandingDifference: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            customerId: string;
            /** @description That differ; `fingerprint` alone: something that has no column of its own. */
            fields: string[];
            /** @description Of comparison that found it. */
            kind: components["schemas"]["DifferenceKind"];
            /** @description What comes closest of what should be stored; null where the log has nothing of the customer's. */
            recomputed: components["schemas"]["ComparedStanding"] | null;
            stored: components["schemas"]["ComparedStanding"];
        };
        /** @description A customer in the list, without anything personal. */
        StandingRow: {
            /** @description How likely they are to leave: `none`, `low`, `middle` or `high`; absent of who does not agree to personalisation. */
            churn?: string;
            externalId: string;
            /** Format: int64 */
            growthValue: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            lastEventAt: string;
            /**
             * @description `new`, `growing`, `mature`, `declining`, `dormant` or `lost`.
             * @enum {string}
             */
            lifecycle: "new" | "growing" | "mature" | "declining" | "dormant" | "lost";
            /**
             * @description `guest`, `member`, `frozen`, `excluded` or `left`.
             * @enum {string}
             */
            memberStatus: "guest" | "member" | "frozen" | "excluded" | "left";
            /** Format: int64 */
            orders: number;
            /** @description One of the eight types, such as `important-value`; `none` without an order in the window. */
            rfmType: string;
            spend: components["schemas"]["Money"];
            /** @description By the customer's facts; some statuses let nobody hold one. */
            tier: components["schemas"]["TierName"];
        };
        /** @description One customer's standing as clients see it. */
        StandingView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            assessedAt: string;
            components: components["schemas"]["Component"][];
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            customerId: string;
            externalId: string;
            /** Format: int64 */
            growthValue: number;
            keep: components["schemas"]["Keep"];
            /** @description Absent for a registered member who did nothing yet: they have the lowest tier. */
            lastEventAt: string | null;
            /**
             * @description `new`, `growing`, `mature`, `declining`, `dormant` or `lost`: where the shop sees them going, for staff only.
             * @enum {string}
             */
            lifecycle?: "new" | "growing" | "mature" | "declining" | "dormant" | "lost";
            /**
             * @description `guest`, `member`, `frozen`, `excluded` or `left`; some let nobody hold a tier, which is the lowest then.
             * @enum {string}
             */
            memberStatus: "guest" | "member" | "frozen" | "excluded" | "left";
            /** @description Absent on the highest tier. */
            next: components["schemas"]["Next"] | null;
            /** Format: int32 */
            policyVersion: number;
            rfm: components["schemas"]["Rfm"];
            /** @description The same for a person to read: where they stand, what keeps it, what raises it. */
            sentences: string[];
            tier: components["schemas"]["StandingViewTier"];
            /** @description What the customer's facts give, where the status lets them hold no tier. */
            tierOnReturn?: components["schemas"]["TierName"];
            /** @description Money that counts for nothing yet, for staff to see; absent where there is none. */
            unapplied?: components["schemas"]["Unapplied"];
            /**
             * @description `high`, `middle` or `low`: how the shop rates them, for staff only.
             * @enum {string}
             */
            valueLevel?: "high" | "middle" | "low";
        };
        StandingViewTier: {
            code: string;
            name: string;
            /** @description Absent where nothing was done yet. */
            since: string | null;
            /**
             * @description `ACTIVE`, `AT_RISK` or `GRACE`.
             * @enum {string}
             */
            state: "ACTIVE" | "AT_RISK" | "GRACE";
            /** @description Absent on the lowest tier. */
            validUntil: string | null;
        };
        StartWarning: {
            /** @description Of the content, such as `lottery.prizes`. */
            field: string;
            /** @description In the caller's language. */
            reason: string;
        };
        /** @description One transaction, as its customer sees it. */
        StatementEntry: {
            /**
             * Format: int64
             * @description What it added to the available points.
             */
            available: number;
            /** @description Of the tier that multiplied the points too: its code; absent where none did. */
            benefit?: string;
            /**
             * @description What it multiplied them by.
             * @example 688.00
             */
            benefitMultiplier?: string;
            /** @description What made us look: `payment`, `completion`, `refund`, `tier`, `action`, `membership`, `time`, `redemption` or `decision`. */
            cause: string;
            /** @description For `extend`: the last day of those points now. */
            extendedUntil: string | null;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /**
             * @description `earn`, `activate`, `reverse`, `adjust`, `expire`, `reserve`, `redeem`, `release`, `restore` or `extend`.
             * @enum {string}
             */
            kind: "earn" | "activate" | "reverse" | "adjust" | "expire" | "reserve" | "redeem" | "release" | "restore" | "extend";
            /** @example 688.00 */
            multiplier: string | null;
            /**
             * Format: date-time
             * @description When it happened.
             * @example 2026-03-02T09:30:00Z
             */
            occurredAt: string;
            /** @description The order's where the source is one, or a quote that one accepted. */
            orderId: string | null;
            /** @description The external id of the customer whose points it moved, where that one is part of this one now; absent where they are this customer's own. */
            part?: string;
            /**
             * Format: int64
             * @description What it added to the pending points.
             */
            pending: number;
            /**
             * Format: int64
             * @description Those given or, less than zero, taken back, expired, reserved or redeemed; for `activate`, `release` and `restore` those that became available; for `extend` those that last longer, among them those given back.
             */
            points: number;
            /** @description Of an adjustment: its code. */
            reason: string | null;
            /**
             * Format: date-time
             * @description When we wrote it down.
             * @example 2026-03-02T09:30:00Z
             */
            recordedAt: string;
            /**
             * Format: int64
             * @description What it added to the reserved points.
             */
            reserved: number;
            /**
             * Format: int32
             * @description Of the rule that gave them; absent where no rule did.
             */
            ruleVersion: number | null;
            /** @description What the points were given for, or what they are spent on. */
            source: components["schemas"]["Source"];
            /** @description The customer's tier when the source earned, which multiplied the points. */
            tier: string | null;
        };
        /** @description The life of one source: an order with all that its points went through, or a redemption from reserving to its end. */
        StatementSource: {
            /**
             * Format: date
             * @description The day on which its pending points become available at the latest; absent where none are pending.
             * @example 2026-03-02
             */
            activeFrom?: string;
            /**
             * Format: int64
             * @description Likewise, to the available points.
             */
            available: number;
            /** @description Newest first. */
            entries: components["schemas"]["StatementEntry"][];
            /** @description The last day on which its points can be spent; absent where it only spends points. */
            expiresOn: string | null;
            /**
             * Format: date-time
             * @description When its latest entry happened.
             * @example 2026-03-02T09:30:00Z
             */
            latestAt: string;
            /**
             * Format: int64
             * @description What all of its entries together added to the pending points.
             */
            pending: number;
            /**
             * Format: int64
             * @description Likewise, to the reserved points.
             */
            reserved: number;
            /**
             * Format: date-time
             * @description When its first entry happened.
             * @example 2026-03-02T09:30:00Z
             */
            since: string;
            source: components["schemas"]["Source"];
        };
        StatusChangeView: {
            /** @description The account that asked. */
            actor: string;
            /**
             * @description `own`, `rule`, `agent` or `admin`.
             * @enum {string}
             */
            by: "own" | "rule" | "agent" | "admin";
            channel: string | null;
            /** @description Whether the restriction that held ended by it. */
            lift: boolean;
            reason: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            recordedAt: string;
            /** @description The one that was wished: `guest`, `member`, `frozen`, `excluded` or `left`. */
            status: string;
            terms: string | null;
            until: string | null;
        };
        StatusRequest: {
            /** @description By which the customer joins; a new member needs it. */
            channel?: string | null;
            /** @description Whether the restriction that holds ends now; not beside `frozen` or `excluded`. */
            lift?: boolean | null;
            /** @description Of a restriction, which needs one. */
            reason?: string | null;
            /**
             * @description The one that the customer is to have.
             * @enum {string}
             */
            status: "guest" | "member" | "frozen" | "excluded" | "left";
            /** @description The version of the terms that the customer agreed to; a new member needs it. */
            terms?: string | null;
            /** @description When a restriction ends by itself; absent: when somebody lifts it. */
            until?: string | null;
        };
        StockChangeRequest: {
            /**
             * Format: int64
             * @description Pieces that came or, less than zero, went; not zero.
             */
            change: number;
            /** @description Such as a delivery, or pieces that were found broken. */
            reason: string;
        };
        StockChangeView: {
            /** @description A login of the staff. */
            author: string;
            /** Format: int64 */
            change: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            changedAt: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            reason: string;
            /**
             * Format: int64
             * @description What was left after it.
             */
            stock: number;
        };
        StoreQuoteRequest: {
            cart: components["schemas"]["QuoteRequest"];
            externalId: string;
        };
        StreakStanding: {
            /**
             * Format: int32
             * @description Up to today, or up to yesterday where they have not signed in today yet.
             */
            daysInARow: number;
            /**
             * Format: int64
             * @description What one sign-in earns by the earning rules today; 0: nothing.
             */
            points: number;
            /**
             * Format: int64
             * @description Likewise, tomorrow.
             */
            pointsTomorrow: number;
            /** @description Whether the caller has signed in today. */
            signedIn: boolean;
            /** @description Those that are on, by code. */
            streaks: components["schemas"]["RunningStreak"][];
            /**
             * Format: date
             * @description In the store's zone.
             * @example 2026-03-02
             */
            today: string;
        };
        StreakTerms: {
            /**
             * Format: int32
             * @description How many days in a row earn; the next streak begins on the day after.
             */
            days: number;
            /**
             * Format: int64
             * @description What they earn, beside the sign-ins themselves.
             */
            points: number;
        };
        StreakTermsInput: {
            /**
             * Format: int32
             * @description How many days in a row earn; the next streak begins on the day after.
             */
            days: number;
            /**
             * Format: int64
             * @description What they earn, beside the sign-ins themselves.
             */
            points: number;
        };
        /** @description The entries of all services' audits, and whether the services' chains hold. */
        SuiteAudit: {
            /** @description With the first page only: to follow a chain is to read all of it. */
            chains: components["schemas"]["ServiceChain"][];
            /** @description Newest first. */
            items: components["schemas"]["SuiteAuditEntry"][];
            /** @description What a service did not answer; its entries are not among these. */
            missing: components["schemas"]["MissingAudit"][];
            /** @description What to send as `after` to get the next page; null on the last. */
            next: string | null;
        };
        /** @description As `GET /audit/{service}` tells it. */
        SuiteAuditEntry: {
            action: string;
            actor: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            at: string;
            details: unknown;
            hash: string;
            /** Format: int64 */
            position: number;
            /** @description Such as `benefits`. */
            service: string;
            subject: string;
        };
        Summary: {
            channel: string;
            /** @description The same in the caller's language, and where it failed. */
            detail: string;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /** Format: int64 */
            offset: number;
            /** Format: int32 */
            partition: number;
            /**
             * @description `unreadable`, `refused` or `unkeepable`: of the latter only the place on the topic is kept.
             * @enum {string}
             */
            reason: "unreadable" | "refused" | "unkeepable";
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            recordedAt: string;
            replayedAt: string | null;
            replayedBy: string | null;
            /**
             * Format: int32
             * @description Of the value in bytes.
             */
            size: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            takenInAt: string;
        };
        SupplyView: {
            /**
             * Format: int32
             * @description How much chance is in each code.
             */
            bits: number;
            /** Format: int32 */
            length: number;
            /** Format: int32 */
            made: number;
        };
        SuspectView: {
            code: string;
            /** @description The last one; null where nobody corrected it. */
            correction?: components["schemas"]["CorrectionView"];
            /** @description The same, by field. */
            defects: components["schemas"]["DefectView"][];
            /** @description Names the field at fault, in the caller's language. */
            detail: string;
            /** @description The event as it came, whatever it is. */
            event: string;
            /** @description What became of it when it was taken in again last; null where it never was. */
            lastTry?: components["schemas"]["TryView"];
            /** @description Who put it away, when and why; null where nobody did. */
            putAway?: components["schemas"]["PutAwayView"];
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            quarantineId: string;
            /** @description In the caller's language. */
            reason: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            receivedAt: string;
            receivedFrom: string;
            /** @description When a replay of it was accepted; null where none was. */
            replayedAt: string | null;
            /** @enum {string} */
            state: "waiting" | "replayed" | "put-away";
        };
        /** @description The amounts of a benefit as they are written. Each kind has its own fields, and no others. */
        TermsFields: {
            /**
             * Format: int32
             * @description `free-trial`: how long.
             */
            days?: number | null;
            /**
             * @description `points-multiplier`: 1 or more.
             * @example 688.00
             */
            factor?: string;
            /**
             * Format: int32
             * @description `discount`: the share of the list price that remains to be paid at least.
             */
            floorPercent?: number | null;
            /**
             * Format: int32
             * @description `priority-shipping`, `priority-refund`: the longest that it takes.
             */
            hours?: number | null;
            /** @description `gift`, `free-trial`, `members-event`: the storefront's name of it. */
            item?: string | null;
            /**
             * Format: int32
             * @description `dedicated-service`: after which somebody answers at the latest.
             */
            minutes?: number | null;
            /**
             * Format: int32
             * @description `discount`: off the price.
             */
            percent?: number | null;
            /**
             * Format: int32
             * @description `members-event`: the member's own among them.
             */
            seats?: number | null;
            /** @description `coupon`: the least order that it counts for. */
            threshold?: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description `coupon`: after it was issued.
             */
            validDays?: number | null;
            /** @description `coupon`, `gift`: what it is worth. */
            value?: components["schemas"]["Money"];
        };
        /** @description The amounts of a benefit as they are written. Each kind has its own fields, and no others. */
        TermsFieldsInput: {
            /**
             * Format: int32
             * @description `free-trial`: how long.
             */
            days?: number | null;
            /**
             * @description `points-multiplier`: 1 or more.
             * @example 688.00
             */
            factor?: string | number | null;
            /**
             * Format: int32
             * @description `discount`: the share of the list price that remains to be paid at least.
             */
            floorPercent?: number | null;
            /**
             * Format: int32
             * @description `priority-shipping`, `priority-refund`: the longest that it takes.
             */
            hours?: number | null;
            /** @description `gift`, `free-trial`, `members-event`: the storefront's name of it. */
            item?: string | null;
            /**
             * Format: int32
             * @description `dedicated-service`: after which somebody answers at the latest.
             */
            minutes?: number | null;
            /**
             * Format: int32
             * @description `discount`: off the price.
             */
            percent?: number | null;
            /**
             * Format: int32
             * @description `members-event`: the member's own among them.
             */
            seats?: number | null;
            /** @description `coupon`: the least order that it counts for. */
            threshold?: components["schemas"]["MoneyInput"] | null;
            /**
             * Format: int32
             * @description `coupon`: after it was issued.
             */
            validDays?: number | null;
            /** @description `coupon`, `gift`: what it is worth. */
            value?: components["schemas"]["MoneyInput"] | null;
        };
        ThresholdMove: {
            /** Format: int64 */
            after: number;
            /** Format: int64 */
            before: number;
        };
        TicketRequest: {
            /** @description 32 hexadecimal digits that the member's own machine chose: nobody else can have known them when the seed was made. */
            nonce: string;
        };
        TicketView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            drawnAt: string;
            /** @description False: the prize is owed, since there is no coupon of its batch now. */
            granted: boolean;
            /**
             * @description Of the prize: `points`, `coupon`, `reward` or `nothing`.
             * @enum {string}
             */
            kind: "points" | "coupon" | "reward" | "nothing";
            /** @description As it was sent. */
            nonce: string;
            /**
             * Format: int64
             * @description Of the ticket, of all there are.
             */
            number: number;
            /**
             * Format: int64
             * @description `points`: how many.
             */
            points?: number;
            /** @description In the caller's language. */
            prize: string;
            /** @description `reward`: its code. */
            reward?: string;
        };
        TierBenefitView: {
            code: string;
            /** @description In the caller's language. */
            description: string;
            /**
             * @description `discount`, `points-multiplier`, `coupon`, `gift`, `free-trial`, `priority-shipping`, `priority-refund`, `dedicated-service` or `members-event`.
             * @enum {string}
             */
            kind: "discount" | "points-multiplier" | "coupon" | "gift" | "free-trial" | "priority-shipping" | "priority-refund" | "dedicated-service" | "members-event";
            /** @description In the caller's language. */
            name: string;
            /**
             * @description `day`, `month`, `year` or `once`.
             * @enum {string}
             */
            period: "day" | "month" | "year" | "once";
            /**
             * Format: int32
             * @description How often a member may use it in a period; null: without a limit.
             */
            quota: number | null;
            terms: components["schemas"]["TermsFields"];
        };
        TierCount: {
            /** Format: int64 */
            after: number;
            /** Format: int64 */
            before: number;
            tier: string;
        };
        TierFlow: {
            /** Format: int64 */
            customers: number;
            from: string;
            to: string;
        };
        TierName: {
            code: string;
            /** @description In the caller's language. */
            name: string;
        };
        TierPackage: {
            benefits: components["schemas"]["PackagedBenefit"][];
            tier: string;
        };
        /** @description The benefits of one tier, as people write them. */
        TierProposal: {
            /** @description Codes of the catalogue; the package gives their newest versions. */
            benefits: string[];
            /** @description Its code. */
            tier: string;
        };
        /** @description Customers and spend per tier, the lowest first, tiers without customers too. */
        TierReport: {
            /**
             * Format: date
             * @example 2026-03-02
             */
            at: string;
            definitions: {
                [key: string]: string;
            };
            /** @description Everything accepted up to then is counted. */
            freshAsOf: string | null;
            /** @description False where the window reaches back to orders that are no longer kept. */
            spendComplete: boolean;
            tiers: components["schemas"]["TierRow"][];
            total: components["schemas"]["TierTotal"];
        };
        TierRow: {
            code: string;
            /** Format: int64 */
            customers: number;
            name: string;
            /** Format: int64 */
            orders: number;
            /** @description Of all customers; the shares sum to exactly 1, or to 0 where there are no customers. */
            share: number;
            spend: components["schemas"]["Money"];
        };
        TierTotal: {
            /** Format: int64 */
            customers: number;
            /** Format: int64 */
            orders: number;
            spend: components["schemas"]["Money"];
        };
        TierView: {
            /** @description What its members are given, in the caller's language. */
            benefits: string[];
            code: string;
            /**
             * Format: int64
             * @description What it takes to reach the tier.
             */
            enter: number;
            /**
             * Format: int64
             * @description What it takes to stay there.
             */
            keep: number;
            /** @description In the caller's language. */
            name: string;
        };
        TokenRequest: {
            /** @description The customer as the store knows them. */
            externalId: string;
        };
        /** @description Customers per tier, day by day. */
        TrendReport: {
            /** @description In order, each with a count for every tier. */
            days: components["schemas"]["Day"][];
            definitions: {
                [key: string]: string;
            };
            /**
             * Format: date
             * @example 2026-03-02
             */
            from: string;
            /** @description The lowest first. */
            tiers: components["schemas"]["TierName"][];
            /**
             * Format: date
             * @example 2026-03-02
             */
            to: string;
        };
        TrialReportRequest: {
            /** @description For the store's staff. */
            text: string;
        };
        TrialReportView: {
            externalId: string;
            /**
             * Format: int64
             * @description Of the application.
             */
            number: number;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            reportedAt: string;
            /** @description Null where the customer was erased. */
            text: string | null;
        };
        TryView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            at: string;
            /** @description The login of who had it taken in again. */
            by: string;
            /** @description The reason of a refusal, which may be another than before. */
            code: string | null;
            /** @description The same, by field. */
            defects: components["schemas"]["DefectView"][];
            /** @description The same in the caller's language. */
            detail: string | null;
            /** @enum {string} */
            outcome: "accepted" | "duplicate" | "refused";
        };
        TypeRow: {
            /** Format: int64 */
            accepted: number;
            /** Format: int64 */
            duplicates: number;
            /** Format: int64 */
            refused: number;
            type: string;
        };
        Unapplied: {
            /** @description What is paid of them. */
            partPaid: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description How many orders are paid in part.
             */
            partPaidOrders: number;
            /** @description What of them waits. */
            refunded: components["schemas"]["Money"];
            /**
             * Format: int32
             * @description How many wait, wholly or in part, for what they refund.
             */
            refunds: number;
        };
        UndoingRequest: {
            /** @enum {string} */
            reason: "two-people" | "customer-asked" | "mistake" | "other";
        };
        UnmatchedView: {
            /** @description The part that matches nothing. */
            amount: components["schemas"]["Money"];
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            eventId: string;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            occurredAt: string;
            /** @description The order it names; absent where it names none. */
            orderId: string | null;
            /** @description What the refund is known by: the event's id where the shop gave none. */
            refundId: string;
        };
        Unsafe: {
            /**
             * Format: int64
             * @description By the candidate.
             */
            after: number;
            /**
             * Format: int64
             * @description By the policy in force.
             */
            before: number;
        };
        UnusedDiscountView: {
            /** @description The same in the caller's language. */
            detail: string;
            /**
             * @description `takes-nothing-off`, `not-with-coupons` or `coupons-are-better-alone`.
             * @enum {string}
             */
            reason: "takes-nothing-off" | "not-with-coupons" | "coupons-are-better-alone";
        };
        UnusedView: {
            code: string;
            /** @description The same in the caller's language. */
            detail: string;
            /** @description `does-not-fit`, `others-are-better`, `unknown`, or why it cannot be used, such as `used`. */
            reason: string;
        };
        UrnPrize: {
            /**
             * Format: int32
             * @description How many there are.
             */
            count: number;
            kind: string;
            /** @description In `zh-CN` and `en`. */
            names: {
                [key: string]: string;
            };
        };
        UseRequest: {
            /** @description What it is used for, such as the id of an order. */
            reference?: string | null;
            /** @description Where it is used, as behaviour names it. */
            shop?: string | null;
        };
        UseView: {
            code: string;
            /**
             * Format: uuid
             * @description Of the benefit that the customer has.
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
            /**
             * Format: int32
             * @description How often it can be used after this in its period; null: without a limit.
             */
            left: number | null;
            reference: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            usedAt: string;
            /**
             * Format: uuid
             * @description Also that of the coupon, where the benefit is one.
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            useId: string;
        };
        View: {
            formula: string;
            /** @description What a link ends in, behind the `#`. */
            id: string;
            /** @description What it is counted from. */
            source: string;
            title: string;
            unit: string;
        };
        Views: {
            definitions: components["schemas"]["View"][];
        };
        /**
         * @description The customer opened the shop.
         * @example {
         *       "id": "e-visit-1",
         *       "source": "/shop",
         *       "specversion": "1.0",
         *       "subject": "C-1001",
         *       "time": "2026-03-02T09:30:00Z",
         *       "type": "visit"
         *     }
         */
        VisitEvent: {
            /** @description Other fields are left alone. */
            data?: Record<string, never> | null;
            /** @description `application/json`, which is meant where it is left out. */
            datacontenttype?: string | null;
            /**
             * Format: uri
             * @description Is carried along and not followed.
             */
            dataschema?: string | null;
            /** @description True: this is of the past, so nobody is told of what it leads to. */
            history?: boolean | null;
            /** @description With `source`, it makes the event unique for ever: sent again, it is a duplicate. */
            id: string;
            /**
             * Format: uri-reference
             * @description Which of the shop's systems tells it.
             */
            source: string;
            /**
             * @description The version of CloudEvents.
             * @constant
             */
            specversion: "1.0";
            /** @description The shop's id of the customer; who is not known yet is registered by it. */
            subject: string;
            /**
             * Format: date-time
             * @description When the customer did it: up to 5 minutes ahead, so that clocks may differ, and 30 years back.
             */
            time: string;
            /** @description An extension of CloudEvents; not followed. */
            traceparent?: string | null;
            /** @description An extension of CloudEvents; not followed. */
            tracestate?: string | null;
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            type: "visit";
        };
        WebhookList: {
            /** @description All that a webhook can want. */
            eventTypes: string[];
            webhooks: components["schemas"]["WebhookView"][];
        };
        WebhookRequest: {
            /** @description Which are sent, such as `tier-reached.v1`. */
            eventTypes: string[];
            /** @description What administrators call it. */
            name: string;
            /** @description `active`; `paused`: events are collected and sent later; `disabled`: events are not collected. */
            state: components["schemas"]["WebhookStateInput"];
            /** @description Where events are sent: `https://…`. */
            url: string;
        };
        /**
         * @description The fate of events that a webhook wants.
         * @enum {string}
         */
        WebhookState: "active" | "paused" | "disabled";
        /**
         * @description The fate of events that a webhook wants.
         * @enum {string}
         */
        WebhookStateInput: "active" | "paused" | "disabled";
        WebhookView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            changedAt: string;
            /** @description Why the suite disabled it: `gone`, it answered 410; `failing`, nothing succeeded for days. */
            disabledFor: string | null;
            eventTypes: string[];
            /** @description The first failure after the last success. */
            failingSince: string | null;
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            madeAt: string;
            name: string;
            /** @description Nothing is sent sooner: its receiver asked for it, or cannot be reached; one that is past means nothing. */
            notBefore: string | null;
            /** @description For checking signatures: shown once, where it was made just now. */
            secret?: string;
            state: components["schemas"]["WebhookState"];
            url: string;
            /**
             * Format: int32
             * @description To be sent as `If-Match` with the next change.
             */
            version: number;
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            webhookId: string;
        };
        /** @description The whole record. Key, value and headers' values are base64: they may be anything. */
        Whole: {
            headers: components["schemas"]["RecordHeader"][];
            key: string | null;
            summary: components["schemas"]["Summary"];
            value: string | null;
        };
        WinnerView: {
            /**
             * Format: date-time
             * @example 2026-03-02T09:30:00Z
             */
            enteredAt: string;
            externalId: string;
            /** @description False: it is owed. */
            granted: boolean;
            /**
             * @description `points`, `coupon`, `reward`, `nothing` or `trial`.
             * @enum {string}
             */
            kind: "points" | "coupon" | "reward" | "nothing" | "trial";
            /** @description Of the prize, in `zh-CN` and `en`; absent: it is the place in a free trial. */
            names?: {
                [key: string]: string;
            };
            /**
             * Format: int64
             * @description Of the ticket.
             */
            number: number;
            /**
             * Format: int64
             * @description `points`: how many.
             */
            points?: number;
            /** @description `reward`: its code. */
            reward?: string;
            /** @description False: they take no part now, send nothing; absent: they do. */
            takesPart?: boolean;
        };
        WithdrawalRequest: {
            /**
             * @description `requested`, `mistake` or `misuse`.
             * @enum {string}
             */
            reason: "requested" | "mistake" | "misuse";
        };
        WrittenView: {
            /**
             * Format: uuid
             * @example 7f9c24e8-3b12-4fef-91e0-5f6a3c0d4b1a
             */
            id: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type ActionView = components['schemas']['ActionView'];
export type Activating = components['schemas']['Activating'];
export type ActivityContent = components['schemas']['ActivityContent'];
export type ActivityContentInput = components['schemas']['ActivityContentInput'];
export type ActivityView = components['schemas']['ActivityView'];
export type AdjustmentRequest = components['schemas']['AdjustmentRequest'];
export type AdjustmentView = components['schemas']['AdjustmentView'];
export type AffectedCustomer = components['schemas']['AffectedCustomer'];
export type AgentList = components['schemas']['AgentList'];
export type AlarmView = components['schemas']['AlarmView'];
export type AppealRequest = components['schemas']['AppealRequest'];
export type ApplicationRequest = components['schemas']['ApplicationRequest'];
export type ApplicationView = components['schemas']['ApplicationView'];
export type ApprovalView = components['schemas']['ApprovalView'];
export type AssignmentRequest = components['schemas']['AssignmentRequest'];
export type AuditEntry = components['schemas']['AuditEntry'];
export type Balance = components['schemas']['Balance'];
export type BatchContent = components['schemas']['BatchContent'];
export type BatchContentInput = components['schemas']['BatchContentInput'];
export type BatchView = components['schemas']['BatchView'];
export type BenefitContent = components['schemas']['BenefitContent'];
export type BenefitContentInput = components['schemas']['BenefitContentInput'];
export type BenefitCost = components['schemas']['BenefitCost'];
export type BenefitUseView = components['schemas']['BenefitUseView'];
export type BenefitView = components['schemas']['BenefitView'];
export type BindingGuardrail = components['schemas']['BindingGuardrail'];
export type BreakagePoint = components['schemas']['BreakagePoint'];
export type CampaignGroupRequest = components['schemas']['CampaignGroupRequest'];
export type CampaignRefusalView = components['schemas']['CampaignRefusalView'];
export type CampaignView = components['schemas']['CampaignView'];
export type CartAddedEvent = components['schemas']['CartAddedEvent'];
export type CartLineRequest = components['schemas']['CartLineRequest'];
export type CartRemovedEvent = components['schemas']['CartRemovedEvent'];
export type CartRequest = components['schemas']['CartRequest'];
export type CatalogueView = components['schemas']['CatalogueView'];
export type Cell = components['schemas']['Cell'];
export type ChainView = components['schemas']['ChainView'];
export type ChangeView = components['schemas']['ChangeView'];
export type CodeHolderView = components['schemas']['CodeHolderView'];
export type CodeLookupView = components['schemas']['CodeLookupView'];
export type CodeRequest = components['schemas']['CodeRequest'];
export type CodeView = components['schemas']['CodeView'];
export type CodeWish = components['schemas']['CodeWish'];
export type CommunityPostedEvent = components['schemas']['CommunityPostedEvent'];
export type ComparedStanding = components['schemas']['ComparedStanding'];
export type CompletionRequest = components['schemas']['CompletionRequest'];
export type Component = components['schemas']['Component'];
export type ConfirmationRequest = components['schemas']['ConfirmationRequest'];
export type ConfirmationView = components['schemas']['ConfirmationView'];
export type ConsentRequest = components['schemas']['ConsentRequest'];
export type ConsentText = components['schemas']['ConsentText'];
export type ConsentTextList = components['schemas']['ConsentTextList'];
export type ConsentView = components['schemas']['ConsentView'];
export type ContactHolderView = components['schemas']['ContactHolderView'];
export type ContactOwner = components['schemas']['ContactOwner'];
export type ContactPoint = components['schemas']['ContactPoint'];
export type ContactSearchView = components['schemas']['ContactSearchView'];
export type CorrectionReason = components['schemas']['CorrectionReason'];
export type CorrectionRequest = components['schemas']['CorrectionRequest'];
export type CorrectionView = components['schemas']['CorrectionView'];
export type CostEntry = components['schemas']['CostEntry'];
export type CostPair = components['schemas']['CostPair'];
export type CostReport = components['schemas']['CostReport'];
export type CostRow = components['schemas']['CostRow'];
export type CostView = components['schemas']['CostView'];
export type Counts = components['schemas']['Counts'];
export type CouponCheckView = components['schemas']['CouponCheckView'];
export type CouponFields = components['schemas']['CouponFields'];
export type CouponFieldsInput = components['schemas']['CouponFieldsInput'];
export type CouponFigures = components['schemas']['CouponFigures'];
export type CouponUseRequest = components['schemas']['CouponUseRequest'];
export type CouponUseView = components['schemas']['CouponUseView'];
export type CouponView = components['schemas']['CouponView'];
export type CreditChangedEvent = components['schemas']['CreditChangedEvent'];
export type CustomerBehaviour = components['schemas']['CustomerBehaviour'];
export type CustomerData = components['schemas']['CustomerData'];
export type CustomerGroupList = components['schemas']['CustomerGroupList'];
export type CustomerToken = components['schemas']['CustomerToken'];
export type CustomerView = components['schemas']['CustomerView'];
export type CutPoints = components['schemas']['CutPoints'];
export type Cuts = components['schemas']['Cuts'];
export type Day = components['schemas']['Day'];
export type DecisionHistory = components['schemas']['DecisionHistory'];
export type DecisionView = components['schemas']['DecisionView'];
export type DefectView = components['schemas']['DefectView'];
export type DifferenceKind = components['schemas']['DifferenceKind'];
export type DiffView = components['schemas']['DiffView'];
export type DraftView = components['schemas']['DraftView'];
export type DrawProofView = components['schemas']['DrawProofView'];
export type DryRun = components['schemas']['DryRun'];
export type DryRunReport = components['schemas']['DryRunReport'];
export type DryRunStarted = components['schemas']['DryRunStarted'];
export type DryRunState = components['schemas']['DryRunState'];
export type EarningRuleView = components['schemas']['EarningRuleView'];
export type EffectiveFrom = components['schemas']['EffectiveFrom'];
export type EmailRequest = components['schemas']['EmailRequest'];
export type EndedBenefitView = components['schemas']['EndedBenefitView'];
export type EntryObstacle = components['schemas']['EntryObstacle'];
export type ErasureReason = components['schemas']['ErasureReason'];
export type ErasureRequest = components['schemas']['ErasureRequest'];
export type ErasureView = components['schemas']['ErasureView'];
export type EventAmount = components['schemas']['EventAmount'];
export type EventMoney = components['schemas']['EventMoney'];
export type EventNumber = components['schemas']['EventNumber'];
export type EventQuantity = components['schemas']['EventQuantity'];
export type Expiring = components['schemas']['Expiring'];
export type Explanation = components['schemas']['Explanation'];
export type ExplanationTier = components['schemas']['ExplanationTier'];
export type ExtensionDocument = components['schemas']['ExtensionDocument'];
export type ExtensionRequest = components['schemas']['ExtensionRequest'];
export type ExtensionView = components['schemas']['ExtensionView'];
export type FailedSince = components['schemas']['FailedSince'];
export type Fault = components['schemas']['Fault'];
export type FeedbackRequest = components['schemas']['FeedbackRequest'];
export type FeedbackView = components['schemas']['FeedbackView'];
export type FieldChange = components['schemas']['FieldChange'];
export type FieldMapping = components['schemas']['FieldMapping'];
export type FieldMappingInput = components['schemas']['FieldMappingInput'];
export type FieldShare = components['schemas']['FieldShare'];
export type FiguresView = components['schemas']['FiguresView'];
export type FileImportView = components['schemas']['FileImportView'];
export type FirstRowsView = components['schemas']['FirstRowsView'];
export type FreeTrialTerms = components['schemas']['FreeTrialTerms'];
export type FreeTrialTermsInput = components['schemas']['FreeTrialTermsInput'];
export type Freshness = components['schemas']['Freshness'];
export type FromDay = components['schemas']['FromDay'];
export type GiftRequest = components['schemas']['GiftRequest'];
export type GoalList = components['schemas']['GoalList'];
export type GoalRequest = components['schemas']['GoalRequest'];
export type GoalView = components['schemas']['GoalView'];
export type GrantedTierView = components['schemas']['GrantedTierView'];
export type GroupChangeRequest = components['schemas']['GroupChangeRequest'];
export type GroupList = components['schemas']['GroupList'];
export type GroupMember = components['schemas']['GroupMember'];
export type GroupOfCustomer = components['schemas']['GroupOfCustomer'];
export type GroupReport = components['schemas']['GroupReport'];
export type GroupRequest = components['schemas']['GroupRequest'];
export type GroupRow = components['schemas']['GroupRow'];
export type GroupTotal = components['schemas']['GroupTotal'];
export type GroupView = components['schemas']['GroupView'];
export type GuardianAnswer = components['schemas']['GuardianAnswer'];
export type GuardianRequest = components['schemas']['GuardianRequest'];
export type GuardianView = components['schemas']['GuardianView'];
export type HandRequest = components['schemas']['HandRequest'];
export type HeldBenefitView = components['schemas']['HeldBenefitView'];
export type ImportChange = components['schemas']['ImportChange'];
export type ImportChangesView = components['schemas']['ImportChangesView'];
export type ImportCountsView = components['schemas']['ImportCountsView'];
export type ImportKind = components['schemas']['ImportKind'];
export type ImportKindInput = components['schemas']['ImportKindInput'];
export type ImportMapping = components['schemas']['ImportMapping'];
export type ImportMappingInput = components['schemas']['ImportMappingInput'];
export type ImportReasonView = components['schemas']['ImportReasonView'];
export type ImportRequest = components['schemas']['ImportRequest'];
export type ImportRowView = components['schemas']['ImportRowView'];
export type ImportView = components['schemas']['ImportView'];
export type Inbox = components['schemas']['Inbox'];
export type InboxMessageView = components['schemas']['InboxMessageView'];
export type InboxView = components['schemas']['InboxView'];
export type Item = components['schemas']['Item'];
export type JobProgress = components['schemas']['JobProgress'];
export type JoinRequest = components['schemas']['JoinRequest'];
export type Keep = components['schemas']['Keep'];
export type LadderView = components['schemas']['LadderView'];
export type LiabilityReport = components['schemas']['LiabilityReport'];
export type LinePrice = components['schemas']['LinePrice'];
export type LoggedDelivery = components['schemas']['LoggedDelivery'];
export type LoggedTry = components['schemas']['LoggedTry'];
export type LogSample = components['schemas']['LogSample'];
export type Losers = components['schemas']['Losers'];
export type LossReport = components['schemas']['LossReport'];
export type LossRow = components['schemas']['LossRow'];
export type LotteryTerms = components['schemas']['LotteryTerms'];
export type LotteryTermsInput = components['schemas']['LotteryTermsInput'];
export type LoyaltyReport = components['schemas']['LoyaltyReport'];
export type LoyaltyRow = components['schemas']['LoyaltyRow'];
export type MemberData = components['schemas']['MemberData'];
export type MemberOverview = components['schemas']['MemberOverview'];
export type MembershipView = components['schemas']['MembershipView'];
export type MemberStatusView = components['schemas']['MemberStatusView'];
export type MergePreview = components['schemas']['MergePreview'];
export type MergeRefusal = components['schemas']['MergeRefusal'];
export type MergeRequest = components['schemas']['MergeRequest'];
export type MergeView = components['schemas']['MergeView'];
export type MessagesMessageView = components['schemas']['MessagesMessageView'];
export type MessageText = components['schemas']['MessageText'];
export type MigrationReport = components['schemas']['MigrationReport'];
export type MigrationRow = components['schemas']['MigrationRow'];
export type MigrationTotal = components['schemas']['MigrationTotal'];
export type Missing = components['schemas']['Missing'];
export type MissingAudit = components['schemas']['MissingAudit'];
export type MissingData = components['schemas']['MissingData'];
export type Money = components['schemas']['Money'];
export type MoneyInput = components['schemas']['MoneyInput'];
export type Month = components['schemas']['Month'];
export type MonthFigures = components['schemas']['MonthFigures'];
export type MonthMoney = components['schemas']['MonthMoney'];
export type MonthPoints = components['schemas']['MonthPoints'];
export type MonthProposal = components['schemas']['MonthProposal'];
export type MonthView = components['schemas']['MonthView'];
export type Moved = components['schemas']['Moved'];
export type MovedView = components['schemas']['MovedView'];
export type Mover = components['schemas']['Mover'];
export type MultiplierView = components['schemas']['MultiplierView'];
export type MyGuardianView = components['schemas']['MyGuardianView'];
export type Needed = components['schemas']['Needed'];
export type NewActivity = components['schemas']['NewActivity'];
export type NewBenefit = components['schemas']['NewBenefit'];
export type NewReward = components['schemas']['NewReward'];
export type Next = components['schemas']['Next'];
export type NoticeCount = components['schemas']['NoticeCount'];
export type Obstacle = components['schemas']['Obstacle'];
export type OfferView = components['schemas']['OfferView'];
export type OffView = components['schemas']['OffView'];
export type OpeningLot = components['schemas']['OpeningLot'];
export type OpeningRequest = components['schemas']['OpeningRequest'];
export type OpeningView = components['schemas']['OpeningView'];
export type OrderCancelledEvent = components['schemas']['OrderCancelledEvent'];
export type OrderCompletedEvent = components['schemas']['OrderCompletedEvent'];
export type OrderLine = components['schemas']['OrderLine'];
export type OrderPaidEvent = components['schemas']['OrderPaidEvent'];
export type OrderPlacedEvent = components['schemas']['OrderPlacedEvent'];
export type OrderRefundedEvent = components['schemas']['OrderRefundedEvent'];
export type OrderShippedEvent = components['schemas']['OrderShippedEvent'];
export type OutcomeView = components['schemas']['OutcomeView'];
export type OverrideList = components['schemas']['OverrideList'];
export type OverrideRequest = components['schemas']['OverrideRequest'];
export type OverrideView = components['schemas']['OverrideView'];
export type OvertakenBy = components['schemas']['OvertakenBy'];
export type OwnRedemptionRequest = components['schemas']['OwnRedemptionRequest'];
export type PackagedBenefit = components['schemas']['PackagedBenefit'];
export type PackageRequest = components['schemas']['PackageRequest'];
export type PackageView = components['schemas']['PackageView'];
export type PageOfActivityView = components['schemas']['PageOfActivityView'];
export type PageOfAdjustmentView = components['schemas']['PageOfAdjustmentView'];
export type PageOfAlarmView = components['schemas']['PageOfAlarmView'];
export type PageOfAuditEntry = components['schemas']['PageOfAuditEntry'];
export type PageOfBatchView = components['schemas']['PageOfBatchView'];
export type PageOfBenefitUseView = components['schemas']['PageOfBenefitUseView'];
export type PageOfBenefitView = components['schemas']['PageOfBenefitView'];
export type PageOfCampaignView = components['schemas']['PageOfCampaignView'];
export type PageOfCatalogueView = components['schemas']['PageOfCatalogueView'];
export type PageOfCodeView = components['schemas']['PageOfCodeView'];
export type PageOfCouponView = components['schemas']['PageOfCouponView'];
export type PageOfCustomerView = components['schemas']['PageOfCustomerView'];
export type PageOfDecisionView = components['schemas']['PageOfDecisionView'];
export type PageOfEndedBenefitView = components['schemas']['PageOfEndedBenefitView'];
export type PageOfErasureView = components['schemas']['PageOfErasureView'];
export type PageOfExtensionView = components['schemas']['PageOfExtensionView'];
export type PageOfFeedbackView = components['schemas']['PageOfFeedbackView'];
export type PageOfFileImportView = components['schemas']['PageOfFileImportView'];
export type PageOfGroupMember = components['schemas']['PageOfGroupMember'];
export type PageOfHeldBenefitView = components['schemas']['PageOfHeldBenefitView'];
export type PageOfLoggedDelivery = components['schemas']['PageOfLoggedDelivery'];
export type PageOfMergeView = components['schemas']['PageOfMergeView'];
export type PageOfMessagesMessageView = components['schemas']['PageOfMessagesMessageView'];
export type PageOfMovedView = components['schemas']['PageOfMovedView'];
export type PageOfMover = components['schemas']['PageOfMover'];
export type PageOfOfferView = components['schemas']['PageOfOfferView'];
export type PageOfPackageView = components['schemas']['PageOfPackageView'];
export type PageOfPartPaidView = components['schemas']['PageOfPartPaidView'];
export type PageOfPolicyView = components['schemas']['PageOfPolicyView'];
export type PageOfProofTicketView = components['schemas']['PageOfProofTicketView'];
export type PageOfReconciliation = components['schemas']['PageOfReconciliation'];
export type PageOfRedemptionView = components['schemas']['PageOfRedemptionView'];
export type PageOfRefresh = components['schemas']['PageOfRefresh'];
export type PageOfRewardView = components['schemas']['PageOfRewardView'];
export type PageOfRuleVersionView = components['schemas']['PageOfRuleVersionView'];
export type PageOfSharedContact = components['schemas']['PageOfSharedContact'];
export type PageOfStackingView = components['schemas']['PageOfStackingView'];
export type PageOfStandingRow = components['schemas']['PageOfStandingRow'];
export type PageOfStatementEntry = components['schemas']['PageOfStatementEntry'];
export type PageOfStatementSource = components['schemas']['PageOfStatementSource'];
export type PageOfStatusChangeView = components['schemas']['PageOfStatusChangeView'];
export type PageOfStockChangeView = components['schemas']['PageOfStockChangeView'];
export type PageOfSummary = components['schemas']['PageOfSummary'];
export type PageOfSuspectView = components['schemas']['PageOfSuspectView'];
export type PageOfTicketView = components['schemas']['PageOfTicketView'];
export type PageOfTierBenefitView = components['schemas']['PageOfTierBenefitView'];
export type PageOfTrialReportView = components['schemas']['PageOfTrialReportView'];
export type PageOfUnmatchedView = components['schemas']['PageOfUnmatchedView'];
export type PageOfWinnerView = components['schemas']['PageOfWinnerView'];
export type Partition = components['schemas']['Partition'];
export type PartPaidView = components['schemas']['PartPaidView'];
export type PhoneRequest = components['schemas']['PhoneRequest'];
export type PingView = components['schemas']['PingView'];
export type PointsPair = components['schemas']['PointsPair'];
export type PointsPrice = components['schemas']['PointsPrice'];
export type Policy = components['schemas']['Policy'];
export type PolicyDraft = components['schemas']['PolicyDraft'];
export type PolicyView = components['schemas']['PolicyView'];
export type PolicyWarning = components['schemas']['PolicyWarning'];
export type PreviewedConsent = components['schemas']['PreviewedConsent'];
export type PreviewedSide = components['schemas']['PreviewedSide'];
export type PreviewRequest = components['schemas']['PreviewRequest'];
export type PreviewView = components['schemas']['PreviewView'];
export type PrizeFigures = components['schemas']['PrizeFigures'];
export type PrizeTermsInput = components['schemas']['PrizeTermsInput'];
export type PrizeView = components['schemas']['PrizeView'];
export type Problem = components['schemas']['Problem'];
export type ProductViewedEvent = components['schemas']['ProductViewedEvent'];
export type ProfileData = components['schemas']['ProfileData'];
export type ProfileRequest = components['schemas']['ProfileRequest'];
export type ProfileView = components['schemas']['ProfileView'];
export type ProgrammeTermsView = components['schemas']['ProgrammeTermsView'];
export type PromotionCount = components['schemas']['PromotionCount'];
export type PromotionView = components['schemas']['PromotionView'];
export type Proof = components['schemas']['Proof'];
export type ProofTicketView = components['schemas']['ProofTicketView'];
export type ProposedActionInput = components['schemas']['ProposedActionInput'];
export type ProposedExpiry = components['schemas']['ProposedExpiry'];
export type ProposedExpiryInput = components['schemas']['ProposedExpiryInput'];
export type ProposedMultiplierInput = components['schemas']['ProposedMultiplierInput'];
export type ProposedPromotionInput = components['schemas']['ProposedPromotionInput'];
export type PublicationRequest = components['schemas']['PublicationRequest'];
export type PublicationView = components['schemas']['PublicationView'];
export type PutAwayReason = components['schemas']['PutAwayReason'];
export type PutAwayRequest = components['schemas']['PutAwayRequest'];
export type PutAwayView = components['schemas']['PutAwayView'];
export type QuestionView = components['schemas']['QuestionView'];
export type QuizAnswerRequest = components['schemas']['QuizAnswerRequest'];
export type QuizQuestionInput = components['schemas']['QuizQuestionInput'];
export type QuizResultView = components['schemas']['QuizResultView'];
export type QuizTerms = components['schemas']['QuizTerms'];
export type QuizTermsInput = components['schemas']['QuizTermsInput'];
export type QuizView = components['schemas']['QuizView'];
export type QuotedOrderView = components['schemas']['QuotedOrderView'];
export type QuoteLineRequest = components['schemas']['QuoteLineRequest'];
export type QuoteRequest = components['schemas']['QuoteRequest'];
export type QuoteView = components['schemas']['QuoteView'];
export type ReadyMadeGroup = components['schemas']['ReadyMadeGroup'];
export type ReadyMadeGroups = components['schemas']['ReadyMadeGroups'];
export type ReasonCounts = components['schemas']['ReasonCounts'];
export type ReasonRequest = components['schemas']['ReasonRequest'];
export type ReasonView = components['schemas']['ReasonView'];
export type ReceivedView = components['schemas']['ReceivedView'];
export type Reconciliation = components['schemas']['Reconciliation'];
export type ReconciliationStarted = components['schemas']['ReconciliationStarted'];
export type ReconciliationState = components['schemas']['ReconciliationState'];
export type RecordHeader = components['schemas']['RecordHeader'];
export type RedemptionRequest = components['schemas']['RedemptionRequest'];
export type RedemptionView = components['schemas']['RedemptionView'];
export type ReferralRewardView = components['schemas']['ReferralRewardView'];
export type ReferralShare = components['schemas']['ReferralShare'];
export type ReferralView = components['schemas']['ReferralView'];
export type Refresh = components['schemas']['Refresh'];
export type RefreshReport = components['schemas']['RefreshReport'];
export type RefreshStarted = components['schemas']['RefreshStarted'];
export type RefreshState = components['schemas']['RefreshState'];
export type RefusalRow = components['schemas']['RefusalRow'];
export type RefusalView = components['schemas']['RefusalView'];
export type RejectedView = components['schemas']['RejectedView'];
export type ReplayBatch = components['schemas']['ReplayBatch'];
export type ReplayBatchView = components['schemas']['ReplayBatchView'];
export type ReplayedDeliveries = components['schemas']['ReplayedDeliveries'];
export type ReplayedView = components['schemas']['ReplayedView'];
export type ReplyRequest = components['schemas']['ReplyRequest'];
export type ReplyView = components['schemas']['ReplyView'];
export type ResolutionRequest = components['schemas']['ResolutionRequest'];
export type RetentionReport = components['schemas']['RetentionReport'];
export type RetentionRow = components['schemas']['RetentionRow'];
export type Reversal = components['schemas']['Reversal'];
export type ReversalInput = components['schemas']['ReversalInput'];
export type ReviewPostedEvent = components['schemas']['ReviewPostedEvent'];
export type RewardContent = components['schemas']['RewardContent'];
export type RewardContentInput = components['schemas']['RewardContentInput'];
export type RewardView = components['schemas']['RewardView'];
export type Rfm = components['schemas']['Rfm'];
export type RuleCount = components['schemas']['RuleCount'];
export type RuleNode = components['schemas']['RuleNode'];
export type RuleNodeInput = components['schemas']['RuleNodeInput'];
export type RuleProposal = components['schemas']['RuleProposal'];
export type RuleProposalInput = components['schemas']['RuleProposalInput'];
export type RuleRequest = components['schemas']['RuleRequest'];
export type RuleText = components['schemas']['RuleText'];
export type RuleTrial = components['schemas']['RuleTrial'];
export type RuleVersionView = components['schemas']['RuleVersionView'];
export type RuleWordsView = components['schemas']['RuleWordsView'];
export type RunningStreak = components['schemas']['RunningStreak'];
export type SavedMappingList = components['schemas']['SavedMappingList'];
export type SavedMappingRequest = components['schemas']['SavedMappingRequest'];
export type SavedMappingView = components['schemas']['SavedMappingView'];
export type SearchEvent = components['schemas']['SearchEvent'];
export type SearchRequest = components['schemas']['SearchRequest'];
export type SenderReport = components['schemas']['SenderReport'];
export type SenderRow = components['schemas']['SenderRow'];
export type ServiceChain = components['schemas']['ServiceChain'];
export type ServiceContactedEvent = components['schemas']['ServiceContactedEvent'];
export type SharedCode = components['schemas']['SharedCode'];
export type SharedContact = components['schemas']['SharedContact'];
export type ShareEvent = components['schemas']['ShareEvent'];
export type ShippingPrice = components['schemas']['ShippingPrice'];
export type ShopLiability = components['schemas']['ShopLiability'];
export type ShopMonth = components['schemas']['ShopMonth'];
export type SignIn = components['schemas']['SignIn'];
export type SignInEvent = components['schemas']['SignInEvent'];
export type Source = components['schemas']['Source'];
export type SourceKind = components['schemas']['SourceKind'];
export type SourceKindInput = components['schemas']['SourceKindInput'];
export type StackingContent = components['schemas']['StackingContent'];
export type StackingContentInput = components['schemas']['StackingContentInput'];
export type StackingRequest = components['schemas']['StackingRequest'];
export type StackingView = components['schemas']['StackingView'];
export type StandingDifference = components['schemas']['StandingDifference'];
export type StandingRow = components['schemas']['StandingRow'];
export type StandingView = components['schemas']['StandingView'];
export type StandingViewTier = components['schemas']['StandingViewTier'];
export type StartWarning = components['schemas']['StartWarning'];
export type StatementEntry = components['schemas']['StatementEntry'];
export type StatementSource = components['schemas']['StatementSource'];
export type StatusChangeView = components['schemas']['StatusChangeView'];
export type StatusRequest = components['schemas']['StatusRequest'];
export type StockChangeRequest = components['schemas']['StockChangeRequest'];
export type StockChangeView = components['schemas']['StockChangeView'];
export type StoreQuoteRequest = components['schemas']['StoreQuoteRequest'];
export type StreakStanding = components['schemas']['StreakStanding'];
export type StreakTerms = components['schemas']['StreakTerms'];
export type StreakTermsInput = components['schemas']['StreakTermsInput'];
export type SuiteAudit = components['schemas']['SuiteAudit'];
export type SuiteAuditEntry = components['schemas']['SuiteAuditEntry'];
export type Summary = components['schemas']['Summary'];
export type SupplyView = components['schemas']['SupplyView'];
export type SuspectView = components['schemas']['SuspectView'];
export type TermsFields = components['schemas']['TermsFields'];
export type TermsFieldsInput = components['schemas']['TermsFieldsInput'];
export type ThresholdMove = components['schemas']['ThresholdMove'];
export type TicketRequest = components['schemas']['TicketRequest'];
export type TicketView = components['schemas']['TicketView'];
export type TierBenefitView = components['schemas']['TierBenefitView'];
export type TierCount = components['schemas']['TierCount'];
export type TierFlow = components['schemas']['TierFlow'];
export type TierName = components['schemas']['TierName'];
export type TierPackage = components['schemas']['TierPackage'];
export type TierProposal = components['schemas']['TierProposal'];
export type TierReport = components['schemas']['TierReport'];
export type TierRow = components['schemas']['TierRow'];
export type TierTotal = components['schemas']['TierTotal'];
export type TierView = components['schemas']['TierView'];
export type TokenRequest = components['schemas']['TokenRequest'];
export type TrendReport = components['schemas']['TrendReport'];
export type TrialReportRequest = components['schemas']['TrialReportRequest'];
export type TrialReportView = components['schemas']['TrialReportView'];
export type TryView = components['schemas']['TryView'];
export type TypeRow = components['schemas']['TypeRow'];
export type Unapplied = components['schemas']['Unapplied'];
export type UndoingRequest = components['schemas']['UndoingRequest'];
export type UnmatchedView = components['schemas']['UnmatchedView'];
export type Unsafe = components['schemas']['Unsafe'];
export type UnusedDiscountView = components['schemas']['UnusedDiscountView'];
export type UnusedView = components['schemas']['UnusedView'];
export type UrnPrize = components['schemas']['UrnPrize'];
export type UseRequest = components['schemas']['UseRequest'];
export type UseView = components['schemas']['UseView'];
export type View = components['schemas']['View'];
export type Views = components['schemas']['Views'];
export type VisitEvent = components['schemas']['VisitEvent'];
export type WebhookList = components['schemas']['WebhookList'];
export type WebhookRequest = components['schemas']['WebhookRequest'];
export type WebhookState = components['schemas']['WebhookState'];
export type WebhookStateInput = components['schemas']['WebhookStateInput'];
export type WebhookView = components['schemas']['WebhookView'];
export type Whole = components['schemas']['Whole'];
export type WinnerView = components['schemas']['WinnerView'];
export type WithdrawalRequest = components['schemas']['WithdrawalRequest'];
export type WrittenView = components['schemas']['WrittenView'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
