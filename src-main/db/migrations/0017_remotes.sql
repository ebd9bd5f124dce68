CREATE TABLE `remotes` (
	`remote_id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`name` text NOT NULL,
	`url` text NOT NULL,
	`key_prefix` text NOT NULL,
	`auth` text,
	`paired_tenant_id` text,
	`paired_instance_id` text,
	`is_paused` integer NOT NULL,
	`every_minutes` integer,
	`trouble` text,
	`seen_until` text,
	`last_contact_at_ms` integer,
	`last_sync_at_ms` integer,
	`created_at_ms` integer NOT NULL,
	`updated_at_ms` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `remotes_tenant` ON `remotes` (`tenant_id`,`created_at_ms`);--> statement-breakpoint
CREATE TABLE `sync_packages` (
	`remote_id` text NOT NULL,
	`package_id` text NOT NULL,
	`version` integer NOT NULL,
	`tenant_id` text NOT NULL,
	`remote_package_id` text,
	`remote_version` integer,
	`upload` text,
	`updated_at_ms` integer NOT NULL,
	PRIMARY KEY(`remote_id`, `package_id`, `version`),
	FOREIGN KEY (`remote_id`) REFERENCES `remotes`(`remote_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sync_runs` (
	`run_id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`remote_id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`started_at_ms` integer NOT NULL,
	`ended_at_ms` integer,
	`sent_sessions` integer NOT NULL,
	`sent_packages` integer NOT NULL,
	`received` integer NOT NULL,
	`forked` integer NOT NULL,
	`failed` integer NOT NULL,
	`requests` integer NOT NULL,
	`trouble` text,
	FOREIGN KEY (`remote_id`) REFERENCES `remotes`(`remote_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sync_runs_list` ON `sync_runs` (`remote_id`,`run_id`);--> statement-breakpoint
CREATE TABLE `sync_sessions` (
	`remote_id` text NOT NULL,
	`session_id` text NOT NULL,
	`tenant_id` text NOT NULL,
	`mark` integer NOT NULL,
	`sent_mark` integer NOT NULL,
	`common_position` integer NOT NULL,
	`attempts` integer NOT NULL,
	`next_attempt_at_ms` integer NOT NULL,
	`trouble` text,
	`receipt` text,
	`updated_at_ms` integer NOT NULL,
	PRIMARY KEY(`remote_id`, `session_id`),
	FOREIGN KEY (`remote_id`) REFERENCES `remotes`(`remote_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`session_id`) REFERENCES `sessions`(`session_id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sync_sessions_due` ON `sync_sessions` (`remote_id`,`next_attempt_at_ms`);--> statement-breakpoint
CREATE INDEX `sync_sessions_list` ON `sync_sessions` (`remote_id`,`updated_at_ms`);--> statement-breakpoint
CREATE INDEX `sync_sessions_session` ON `sync_sessions` (`tenant_id`,`session_id`);