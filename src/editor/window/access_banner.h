#pragma once

#include <QFrame>
#include <deque>
#include <functional>
#include <vector>

#include "throughline/editor/open_map.h"

class QPushButton;

namespace throughline::editor {

class PlainLabel;

/// Says above the map why it cannot be edited, or that an edit could not be
/// written, and offers the ways on. Other notices wait behind that, one after the
/// other, until each was answered or closed. Hidden while all is well.
class AccessBanner : public QFrame {
  Q_OBJECT

 public:
  explicit AccessBanner(OpenMap& map, QWidget* parent = nullptr);

  /// Looks at the map again.
  void refresh();
  /// A way on that a notice offers.
  struct Way {
    QString text;
    std::function<void()> run;
    bool ends = false;  ///< the notice is answered by it
  };
  /// A notice of another kind, with up to two buttons of its own. After each edit it is
  /// asked whether it still holds.
  void tell(const QString& text, std::vector<Way> ways = {}, std::function<bool()> holds = {});

 signals:
  void saveCopyRequested();
  void reloadRequested();

 private:
  OpenMap& m_map;
  PlainLabel* m_text;
  QPushButton* m_saveCopy;
  QPushButton* m_reload;
  struct Notice {
    QString text;
    std::vector<Way> ways;
    std::function<bool()> holds;
  };
  [[nodiscard]] bool showTrouble();
  void showNotice();
  void take(std::size_t way);
  void restyle(bool calm);

  QPushButton* m_more;
  QPushButton* m_other;
  QPushButton* m_close;
  std::deque<Notice> m_notices;
  bool m_showsTrouble = false;
  bool m_dismissed = false;  ///< the failed edit that is there has been read
};

}  // namespace throughline::editor
