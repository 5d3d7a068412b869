#pragma once

#include <QObject>
#include <QStringList>
#include <functional>
#include <vector>

class QMimeData;

namespace throughline::editor {

/// How the names of files end that may hold a table.
inline const QStringList kTableSuffixes{"tsv", "csv", "md", "html", "htm", "txt"};

/// Takes local files that are dropped anywhere on a window, or on a part of it, before what
/// stands there is asked: views and text boxes would take them for a drag or a text of their
/// own. A part that is made later than its window comes before it.
class FileDrops : public QObject {
  Q_OBJECT

 public:
  /// What is done with files of some suffixes, each in turn and only after the drop, so
  /// that the program that they come from does not wait.
  struct Kind {
    QStringList suffixes;
    std::function<void(const QString& file)> take;
    std::function<bool()> isTaken = [] { return true; };  ///< asked at each drop
  };

  /// `area` must outlive it. Files of other kinds, or of several kinds at once, are left alone.
  FileDrops(QWidget& area, std::vector<Kind> kinds);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  [[nodiscard]] const Kind* kindOf(const QStringList& files) const;

  QWidget& m_area;
  std::vector<Kind> m_kinds;
};

}  // namespace throughline::editor
