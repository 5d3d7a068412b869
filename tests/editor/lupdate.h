#pragma once

#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QXmlStreamReader>
#include <compare>
#include <set>

// The texts that translators get to see, as lupdate finds them in the sources.

namespace throughline::editor {

inline const QString kRepository = THROUGHLINE_SOURCE_DIR;

struct Text {
  QString context;
  QString source;
  bool plural = false;
  std::strong_ordering operator<=>(const Text&) const = default;
};

inline QString textOf(const QString& path) {
  QFile file(path);
  EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
  return QString::fromUtf8(file.readAll());
}

/// What lupdate says while it writes the texts of the sources into the file.
inline QString runLupdate(const QString& file, const QStringList& options = {}) {
  QProcess lupdate;
  lupdate.setWorkingDirectory(kRepository);
  lupdate.setProcessChannelMode(QProcess::MergedChannels);
  lupdate.start(THROUGHLINE_LUPDATE,
                QStringList{"-silent", "-no-obsolete", "-locations", "none", "-I", "include", "-I",
                            "src/editor", "src", "include", "-ts", file} +
                    options);
  EXPECT_TRUE(lupdate.waitForFinished(120'000));
  EXPECT_EQ(lupdate.exitCode(), 0);
  return QString::fromUtf8(lupdate.readAll());
}

inline std::set<Text> textsIn(const QString& path) {
  std::set<Text> texts;
  const QString content = textOf(path);
  QXmlStreamReader xml(content);
  Text text;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == u"name") text.context = xml.readElementText();
    if (xml.name() == u"message") text.plural = xml.attributes().value("numerus") == u"yes";
    if (xml.name() == u"source") {
      text.source = xml.readElementText();
      texts.insert(text);
    }
  }
  EXPECT_FALSE(xml.hasError()) << xml.errorString().toStdString() << " in line "
                               << xml.lineNumber();
  return texts;
}

}  // namespace throughline::editor
