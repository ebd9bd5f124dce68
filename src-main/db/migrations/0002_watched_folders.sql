CREATE TABLE `watched_folders` (
	`folder_id` text PRIMARY KEY NOT NULL,
	`tenant_id` text NOT NULL,
	`path` text NOT NULL,
	`include_subfolders` integer NOT NULL,
	`added_by` text NOT NULL,
	`created_at_ms` integer NOT NULL,
	FOREIGN KEY (`tenant_id`) REFERENCES `tenants`(`tenant_id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `watched_folders_path` ON `watched_folders` (`tenant_id`,`path`);--> statement-breakpoint
ALTER TABLE `watched_files` ADD `sha256` text;--> statement-breakpoint
CREATE INDEX `watched_files_import` ON `watched_files` (`tenant_id`,`import_id`);