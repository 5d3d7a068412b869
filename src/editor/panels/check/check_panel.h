#pragma once

#include <QTimer>
#include <QWidget>
#include <map>

#include "check_lines.h"
#include "line_look.h"
#include "remedies.h"

class QToolButton;

namespace throughline::editor {

class FindingLine;
class LineColumn;
class PlainLabel;
class WrappedButton;

/// What keeps the map from being trusted, along the seven steps: how far the map is with each,
/// what comes next, and what was found, with what mends it. Its window title counts what is to be
/// mended. It follows CheckedMap, and makes only the lines that are in sight.
class CheckPanel : public QWidget {
  Q_OBJECT

 public:
  explicit CheckPanel(const WindowContext& context);

  /// F12 and its like, and the action that `show`s the panel; call once.
  void addActions(const std::function<void()>& show);
  /// False where somebody has closed it: it then opens only when asked for.
  [[nodiscard]] bool opensByItself() const;
  /// The finding is the one looked at, and has the keyboard; its place stays as it is.
  void open(const FindingKey& finding);
  void setTheme(const drawing::Theme& theme);
  [[nodiscard]] const Remedies& remedies() const { return m_remedies; }

 signals:
  /// Nobody wants to see it by itself any more.
  void closeWanted();
  void sourceWanted();
  /// Why what was asked for is not done.
  void said(const QString& sentence);

 protected:
  void focusInEvent(QFocusEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  [[nodiscard]] QWidget* makeHead();
  void markStale();
  /// `live`: while somebody looks, so that what was mended is ticked off.
  void follow(bool live);
  void showHead();
  void showLines();
  /// Puts what was found before, and is not any more, where it stood.
  [[nodiscard]] std::vector<CheckLine> withMended(const std::vector<CheckLine>& lines) const;
  [[nodiscard]] QWidget* makeLine(const QString& key);
  [[nodiscard]] FindingLine* makeFinding(const CheckLine& line);
  void fillLine(QWidget& widget, const CheckLine& line);
  void fillFinding(FindingLine& widget, const CheckLine& line);
  void setByStage(bool byStage);
  void close();

  [[nodiscard]] const check::MapCheck& found() const { return m_context.check.found(); }
  /// Null where it is not found any more.
  [[nodiscard]] const check::Finding* find(const FindingKey& key) const;
  void setCurrent(const std::optional<FindingKey>& key);
  void step(int way);
  void goTo(const FindingKey& key);
  void goToNext();
  void mend(const FindingKey& key);
  void chooseOwner(FindingLine& line, const check::Finding& finding);
  void askOwner(FindingLine& line, const FindingKey& key);
  void askReason(FindingLine& line, const FindingKey& key);
  void openSeveral(const CheckLine& line);
  void beginGuide();

  WindowContext m_context;
  Remedies m_remedies;
  LineLook m_look;
  LineChoice m_choice;
  std::map<QString, CheckLine> m_lines;
  std::vector<CheckLine> m_order;
  std::map<FindingKey, std::size_t> m_places;  ///< among what was found
  std::map<FindingKey, QString> m_mended;      ///< with what it was called
  std::map<FindingKey, QString> m_titles;      ///< of the lines that were made
  QTimer m_mendedGo;
  bool m_stale = true;
  PlainLabel* m_heading;
  PlainLabel* m_counts;
  QToolButton* m_bySteps;
  QToolButton* m_byStages;
  WrappedButton* m_next;
  LineColumn* m_column;
};

}  // namespace throughline::editor
