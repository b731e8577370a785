"""违法情形 — what the demo's cases are about: texts by authority item. The clauses are those of the item catalogue."""

from dataclasses import dataclass, replace

CORRECTION = "《中华人民共和国行政处罚法》第二十八条第一款"


@dataclass(frozen=True, kw_only=True)
class Matter:
    """``item``: code in the catalogue. ``violated``, ``penal``: clauses. ``proof``: title of the evidence collected.

    ``local_rule``: an invented local rule, where the catalogue knows no amount (待核实).
    """

    item: str
    violation: str
    content: str
    findings: str
    facts: str
    measures: tuple[str, ...]
    violated: str
    proof: str
    penal: str = ""
    measurements: tuple[str, ...] = ()
    local_rule: str = ""

    @property
    def ordering(self) -> tuple[str, ...]:
        return CORRECTION, self.violated

    @property
    def penalising(self) -> tuple[str, ...]:
        return self.violated, self.penal


INVENTED_RULE = "示例县乡镇行政处罚裁量表第三项（虚构，真实幅度待核实）"

FIRST_CASE = Matter(
    item="JT-03",
    violation="非法取土、挖掘占用村道",
    content="巡查发现有人在西里北沟非法取土，并挖掘占用部分村道",
    findings="沟边有新鲜取土面，装载机一台停于现场，村道边缘被挖掘占用，行车受阻",
    facts="当事人在西里北沟非法取土，挖掘占用村道约6平方米",
    measures=("立即停止取土", "恢复被挖掘占用的村道原状"),
    violated="《公路安全保护条例》第七十五条",
    proof="现场照片",
    measurements=("取土面积1200平方米", "取土方量900立方米", "挖掘占用村道6平方米"),
)
"""Of this one only what the public report tells: no penalty follows. Measurements and names are invented."""

SOIL = Matter(
    item="ZR-01",
    violation="占用耕地取土破坏种植条件",
    content="卫片图斑显示耕地上有取土痕迹",
    findings="耕地耕作层被剥离，形成取土坑，土方已外运",
    facts="当事人未经批准在耕地上取土1200平方米，种植条件遭到破坏",
    measures=("立即停止取土", "回填表土并恢复种植条件"),
    violated="《中华人民共和国土地管理法》第三十七条第二款",
    penal="《中华人民共和国土地管理法实施条例》第五十五条",
    proof="取土现场照片",
    measurements=("取土面积1200平方米", "平均深度0.75米"),
    local_rule="示例县耕地开垦费标准每平方米20元（虚构，真实标准待核实）",
)
WIDE_SOIL = replace(
    SOIL,
    facts="当事人未经批准在一般耕地上取土8000平方米，合12亩",
    measurements=("取土面积8000平方米", "合12亩"),
)
ROAD = Matter(
    item="JT-01",
    violation="擅自挖掘公路",
    content="有人在乡道路面开槽埋设管道，未见审批手续",
    findings="乡道路面被横向切开，未设警示标志，现场不能出示许可",
    facts="当事人未经许可挖掘乡道路面12平方米埋设灌溉管道",
    measures=("立即停止挖掘", "设置警示标志并恢复路面"),
    violated="《中华人民共和国公路法》第四十四条第一款",
    penal="《中华人民共和国公路法》第七十六条第一项",
    proof="路面挖掘现场照片",
    measurements=("挖掘面积12平方米", "深度0.6米"),
)
ROADSIDE = Matter(
    item="JT-04",
    violation="在公路上打场晒粮",
    content="乡道半幅路面被用于晾晒玉米，过往车辆借道",
    findings="路面晾晒玉米约80米长，占半幅路面，摆有石块",
    facts="当事人在乡道上打场晒粮，占用半幅路面约80米",
    measures=("立即清除路面上的粮食和石块",),
    violated="《中华人民共和国公路法》第四十六条",
    penal="《中华人民共和国公路法》第七十七条",
    proof="占道晒粮现场照片",
)
VILLAGE_ROAD = Matter(
    item="CZ-01",
    violation="损坏村内道路",
    content="村内主街路面被履带机械压坏",
    findings="水泥路面碾压破损三处，履带印清晰，位于村庄规划区内",
    facts="当事人驾驶履带机械行驶，损坏村内主街路面6平方米",
    measures=("立即停止损坏行为", "修复破损路面"),
    violated="《村庄和集镇规划建设管理条例》第二十九条",
    penal="《村庄和集镇规划建设管理条例》第三十九条第一项",
    proof="路面破损照片",
    measurements=("破损路面6平方米",),
    local_rule=INVENTED_RULE,
)
HEAPS = Matter(
    item="CZ-02",
    violation="乱堆粪便、垃圾、柴草，破坏村容镇貌",
    content="主街两侧长期堆放柴草和粪堆，群众反映强烈",
    findings="道路南侧堆放柴草约10立方米，粪堆一处，污水外溢",
    facts="当事人在村内主街乱堆柴草、粪便，破坏村容",
    measures=("清运柴草和粪堆", "保持门前整洁"),
    violated="《村庄和集镇规划建设管理条例》第三十三条",
    penal="《村庄和集镇规划建设管理条例》第三十九条第二项",
    proof="堆放现场照片",
    local_rule=INVENTED_RULE,
)
STRAW = Matter(
    item="HJ-01",
    violation="露天焚烧秸秆",
    content="监控发现地块有烟火，疑似焚烧秸秆",
    findings="过火面积约300平方米，余烬未灭，当事人在场",
    facts="当事人在责任田露天焚烧秸秆约300平方米",
    measures=("立即熄灭明火、清理余烬", "不得再次焚烧"),
    violated="《中华人民共和国大气污染防治法》第七十七条",
    penal="《中华人民共和国大气污染防治法》第一百一十九条第一款",
    proof="焚烧现场照片",
    measurements=("过火面积300平方米",),
)
RUBBISH = Matter(
    item="HJ-03",
    violation="随意倾倒生活垃圾",
    content="沟道内倾倒大量生活垃圾",
    findings="沟内新倾倒生活垃圾约4立方米，内有单据线索",
    facts="当事人向沟道随意倾倒生活垃圾约4立方米",
    measures=("将倾倒的垃圾清运至指定地点",),
    violated="《中华人民共和国固体废物污染环境防治法》第四十九条",
    penal="《中华人民共和国固体废物污染环境防治法》第一百一十一条",
    proof="倾倒现场照片",
)
RIVER = Matter(
    item="SL-03",
    violation="在河道内堆放阻碍行洪的物体",
    content="河道滩地堆有渣土，影响行洪",
    findings="河道滩地堆放渣土约60立方米，占行洪断面",
    facts="当事人在河道内堆放渣土约60立方米，阻碍行洪",
    measures=("清除河道内的渣土，恢复原状",),
    violated="《中华人民共和国水法》第三十七条",
    penal="《中华人民共和国水法》第六十六条第一项",
    proof="河道现场照片",
    measurements=("渣土60立方米",),
)
FIRE = Matter(
    item="LY-03",
    violation="森林防火期内野外用火",
    content="护林员发现林区有人烧荒",
    findings="林缘荒地过火20平方米，已扑灭，未引燃林木",
    facts="当事人在森林防火期内在林缘野外用火烧荒",
    measures=("立即熄灭火源", "防火期内不得野外用火"),
    violated="《森林防火条例》第二十五条",
    penal="《森林防火条例》第五十条",
    proof="过火现场照片",
)
FIRE_LANE = Matter(
    item="XF-01",
    violation="占用消防车通道",
    content="市场消防车通道被货物长期占用",
    findings="通道净宽不足2米，堆放货物和货架",
    facts="当事人在市场消防车通道堆放货物，占用、堵塞通道",
    measures=("立即清空消防车通道",),
    violated="《中华人民共和国消防法》第二十八条",
    penal="《中华人民共和国消防法》第六十条第二款",
    proof="通道占用照片",
)
GRILL = Matter(
    item="HJ-06",
    violation="在禁止区域露天烧烤",
    content="夜间在禁止区域露天烧烤，油烟扰民",
    findings="禁止区域内设炭火烧烤炉两台，正在经营",
    facts="当事人在政府划定的禁止区域内露天烧烤食品",
    measures=("立即停止露天烧烤",),
    violated="《中华人民共和国大气污染防治法》第八十一条第三款",
    penal="《中华人民共和国大气污染防治法》第一百一十八条第三款",
    proof="烧烤现场照片",
)
LANDSLIDE = Matter(
    item="SL-01",
    violation="在崩塌、滑坡危险区取土",
    content="举报有人在滑坡隐患坡下挖土",
    findings="坡脚有新鲜削坡面，堆土约30立方米",
    facts="在公告的滑坡危险区坡脚取土约30立方米",
    measures=("立即停止取土",),
    violated="《中华人民共和国水土保持法》第十七条",
    penal="《中华人民共和国水土保持法》第四十八条",
    proof="坡脚现场照片",
)


def reworded(matter: Matter, content: str) -> Matter:
    """The same matter with another lead."""
    return replace(matter, content=content)
