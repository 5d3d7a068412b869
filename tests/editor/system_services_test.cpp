#include <gtest/gtest.h>

#include <QStandardPaths>

#include "throughline/editor/services.h"

namespace throughline::editor {
namespace {

TEST(SystemServices, KeepEachThingInTheFolderThatTheDesktopHasForIt) {
  const Services services = systemServices();
  EXPECT_EQ(services.cacheFolder, QStandardPaths::writableLocation(QStandardPaths::CacheLocation));
  EXPECT_EQ(services.documentsFolder,
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
  EXPECT_FALSE(services.store.safetyFolder.empty());
  EXPECT_TRUE(services.dialogs && services.settings && services.desktopOpen);
}

}  // namespace
}  // namespace throughline::editor
