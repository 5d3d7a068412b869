#pragma once

#include <QWidget>
#include <vector>

#include "fields/text_draft.h"
#include "frame/window_context.h"

class QHBoxLayout;
class QLineEdit;

namespace throughline::editor {

class PeriodChooser;
class ElidedLabel;
class ElidedToolButton;

/// The upper edge of the window: the map's title, renamed in place, its file and
/// whether it is saved, whose journey and which period are shown. Features add
/// their buttons at the right.
class TopBar : public QWidget {
  Q_OBJECT

 public:
  TopBar(WindowContext context, QWidget* parent);
  ~TopBar() override { delete m_draft; }

  void addRight(QWidget* widget);
  /// Beside the title.
  void addSwitch(QWidget* widget);
  /// Behind the switch, where the window is wide enough for all; else it stands in a menu alone.
  void addWide(QWidget* widget);
  void flush() { m_draft->flush(); }
  /// Goes on with a title that was being typed; false where the draft is of another text.
  bool resume(const store::Draft& draft);
  /// Looks at the map again.
  void refresh();

 signals:
  /// The title is typed, or left as it was: the keyboard is free.
  void titleEnded();

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fitTitle();
  void showState();
  bool rename(const QString& title);
  void fillPersonas();
  [[nodiscard]] QString state() const;

  WindowContext m_context;
  QHBoxLayout* m_layout;
  QLineEdit* m_title;
  TextDraft* m_draft;
  ElidedLabel* m_state;
  ElidedToolButton* m_persona;
  PeriodChooser* m_period;
  std::vector<QWidget*> m_wide;  ///< seen in a wide window alone
};

}  // namespace throughline::editor
