#pragma once

#include <QFrame>

#include "throughline/editor/open_map.h"

class QPushButton;

namespace throughline::editor {

class PlainLabel;

/// Says above the map why it cannot be edited, or that an edit could not be
/// written, and offers the ways on. Hidden while all is well.
class AccessBanner : public QFrame {
  Q_OBJECT

 public:
  explicit AccessBanner(OpenMap& map, QWidget* parent = nullptr);

  /// Looks at the map again.
  void refresh();
  /// A message of another kind, with a button of its own, until it is closed.
  void tell(const QString& text, const QString& action, std::function<void()> run);

 signals:
  void saveCopyRequested();
  void reloadRequested();

 private:
  OpenMap& m_map;
  PlainLabel* m_text;
  QPushButton* m_saveCopy;
  QPushButton* m_reload;
  QPushButton* m_more;
  QPushButton* m_close;
  std::function<void()> m_run;
  bool m_telling = false;
  bool m_dismissed = false;  ///< the failed edit that is there has been read
};

}  // namespace throughline::editor
