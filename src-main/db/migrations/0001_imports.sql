CREATE TABLE `imports` (
	`import_id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`package_id` text NOT NULL,
	`is_new_version` integer NOT NULL,
	`way` text NOT NULL,
	`state` text NOT NULL,
	`file_name` text NOT NULL,
	`words` text NOT NULL,
	`source_path` text,
	`size_bytes` integer NOT NULL,
	`part_size_bytes` integer,
	`sha256` text,
	`version` integer,
	`failure` text,
	`created_at_ms` integer NOT NULL,
	`updated_at_ms` integer NOT NULL,
	`expires_at_ms` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `imports_tenant` ON `imports` (`tenant_id`,`created_at_ms`);--> statement-breakpoint
CREATE INDEX `imports_package` ON `imports` (`tenant_id`,`package_id`,`created_at_ms`);--> statement-breakpoint
CREATE INDEX `imports_state` ON `imports` (`state`,`expires_at_ms`);--> statement-breakpoint
CREATE TABLE `tenant_limits` (
	`tenant_id` text PRIMARY KEY NOT NULL,
	`max_packages` integer NOT NULL,
	`max_storage_bytes` integer NOT NULL,
	`created_at_ms` integer NOT NULL,
	`updated_at_ms` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `upload_parts` (
	`import_id` text NOT NULL,
	`part_number` integer NOT NULL,
	`tenant_id` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`etag` text NOT NULL,
	PRIMARY KEY(`import_id`, `part_number`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`import_id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `watched_files` (
	`tenant_id` text NOT NULL,
	`path` text NOT NULL,
	`size_bytes` integer NOT NULL,
	`modified_at_ms` integer NOT NULL,
	`package_id` text,
	`import_id` text,
	`seen_at_ms` integer NOT NULL,
	PRIMARY KEY(`tenant_id`, `path`),
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `package_versions` ADD `source` text DEFAULT 'zip' NOT NULL;--> statement-breakpoint
ALTER TABLE `package_versions` ADD `folder_path` text;--> statement-breakpoint
ALTER TABLE `package_versions` ADD `verification` text DEFAULT 'pending' NOT NULL;--> statement-breakpoint
ALTER TABLE `package_versions` ADD `based_on_version` integer;--> statement-breakpoint
ALTER TABLE `package_versions` ADD `fix_report` text;