ALTER TABLE `package_versions` ADD `restored_at_ms` integer;--> statement-breakpoint
ALTER TABLE `package_versions` ADD `restored_by` text;--> statement-breakpoint
ALTER TABLE `packages` ADD `title` text;--> statement-breakpoint
ALTER TABLE `packages` ADD `description` text;--> statement-breakpoint
ALTER TABLE `sessions` ADD `first_package_version` integer;--> statement-breakpoint
ALTER TABLE `sessions` ADD `next_package_version` integer;